// What each mention of an Apex file turned out to be, by the offset behind it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "linter/code/apex.h"

namespace lint::apex {

/// A hash map without nodes: a file has hundreds of mentions, and each is asked for more than once.
class Outcomes {
 public:
  [[nodiscard]] bool contains(std::uint32_t end) const { return find(end) != nullptr; }
  /// The outcome, or null.
  [[nodiscard]] const Outcome* find(std::uint32_t end) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place_of(end)];
    return slot.end == end ? &slot.outcome : nullptr;
  }
  /// Keeps the first outcome of a mention.
  void settle(std::uint32_t end, Outcome outcome) {
    if (!contains(end)) replace(end, outcome);
  }
  void replace(std::uint32_t end, Outcome outcome) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place_of(end)];
    if (slot.end != end) ++size_;
    slot = {.end = end, .outcome = outcome};
  }

 private:
  struct Slot {
    std::uint32_t end = 0;  ///< 0: empty, for no mention ends there
    Outcome outcome = Outcome::unknown;
  };

  [[nodiscard]] std::size_t place_of(std::uint32_t end) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = (end * 2654435761U >> 8) & mask;
    while (slots_[place].end != 0 && slots_[place].end != end) place = (place + 1) & mask;
    return place;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.end != 0) slots_[place_of(slot.end)] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace lint::apex
