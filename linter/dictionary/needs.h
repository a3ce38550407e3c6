// Which rows the two admins have to talk about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/dictionary/entry.h"

namespace lint {

/// Why a row needs a decision, the most urgent first.
enum class NeedKind : std::uint8_t {
  visible_though_hidden,  ///< decided to hide, yet the sync user sees it
  hidden_though_synced,   ///< decided to sync, yet the sync user does not see it
  decided_twice,          ///< two fields of one row were decided differently
  approval_outdated,      ///< signed, then the contract changed
  undecided,              ///< a custom field that the sync user sees and nobody decided
  unsigned_by_one,        ///< decided, and one of the two signatures is missing
};

struct Need {
  NeedKind kind = NeedKind::undecided;
  const Entry* entry = nullptr;
};

[[nodiscard]] std::string_view describe(NeedKind kind);

/// At most one need a row, ranked by kind, findings and strong uses, then by id. Borrows the dictionary.
[[nodiscard]] std::vector<Need> needs_of(const Dictionary& dictionary);

}  // namespace lint
