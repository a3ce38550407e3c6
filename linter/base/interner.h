// Interner: every distinct name once, addressed by a small id.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/base/arena.h"
#include "linter/base/strong_id.h"

namespace lint {

using NameId = Id<struct NameTag>;

/// Names in order of first use; open addressing, so that a look-up is one probe for most names.
/// Views stay valid as long as the interner lives. Not for use by two threads.
class Interner {
 public:
  /// The id of `name`, adding it when it is new.
  NameId intern(std::string_view name);
  /// The id of `name`, or none.
  [[nodiscard]] NameId find(std::string_view name) const;
  [[nodiscard]] std::string_view operator[](NameId id) const {
    return id ? names_[id.value] : std::string_view();
  }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  [[nodiscard]] std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
  void grow();

  struct Slot {
    std::uint32_t hash = 0;
    NameId id;
  };
  Arena arena_;
  std::vector<std::string_view> names_;
  std::vector<Slot> slots_;
};

}  // namespace lint
