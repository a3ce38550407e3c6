// Who a condition can come true for, and what would keep it from that.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/formula/evaluate.h"

namespace lint::formula {

enum class Firing : std::uint8_t {
  never,        ///< for nobody
  others_only,  ///< not for the user whose facts are known
  can_fire,     ///< some record makes it true
  undecided,    ///< it does not parse, or depends on what is fixed but unknown
};

/// A value of one global such as `$Permission.Bypass` that alone keeps the condition from coming true.
struct Exemption {
  std::string_view reference;  ///< as written
  Value value;
};

/// The ways a record can be saved, such as created and changed; the condition counts when one makes it true.
using Ways = std::span<const Environment>;

/// The distinct references of the text, in its order, case ignored.
[[nodiscard]] std::vector<std::string_view> references_of(const Tree& tree);

/// Whether a record can make the condition true.
[[nodiscard]] Chance chance_of_truth(const Tree& tree, Ways ways);

/// The answer for a user whose facts are `known`; `anyone` knows nothing of the user.
[[nodiscard]] Firing firing_of(const Tree& tree, Ways known, Ways anyone);

/// Globals that are not free, with the values that keep the condition from coming true: TRUE, FALSE, a string
/// of the text or a known text. A global of which any other value would do so too exempts nobody by name.
[[nodiscard]] std::vector<Exemption> exemptions_of(const Tree& tree, Ways ways);

/// The open references that decide: each that alone would let the condition come true, else all.
[[nodiscard]] std::vector<std::string_view> deciding_references(const Tree& tree, Ways ways);

/// Sets of names for which `is_certain` holds: every single one, else one set from which no name can be left
/// out, else none.
[[nodiscard]] std::vector<std::vector<std::string_view>> least_sets(
    const std::vector<std::string_view>& names,
    const std::function<bool(std::span<const std::string_view>)>& is_certain);

}  // namespace lint::formula
