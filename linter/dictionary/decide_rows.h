// Which decision holds for a row, and which decisions have lost their field.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "linter/dictionary/entry.h"
#include "linter/dictionary/rows.h"

namespace lint {

/// Gives rows their decision. Borrows its arguments.
class RowDecider {
 public:
  RowDecider(const Index& index, const Decisions& decisions);

  /// Sets the decision and the conflicts of a row: a decision for one of its Salesforce fields in their
  /// order, then one for the Marketo field, then the patterns in the same order.
  void decide(const Row& row, Entry& entry) const;

 private:
  const Decisions& decisions_;
  std::map<std::uint32_t, const Decision*> by_field_;  ///< by Salesforce field
  std::map<std::string, const Decision*> by_marketo_;  ///< by folded `marketo:` id
};

/// Decisions for fields that the org no longer has, sorted by field.
[[nodiscard]] std::vector<Decision> orphaned_decisions(const Model& model, const Index& index,
                                                       const Decisions& decisions);

}  // namespace lint
