// What operators and functions answer when some of their arguments are not known.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "linter/formula/value.h"

namespace lint::formula {

/// What can be said of a result made of unknown values: `open` when anything open is among them and nothing
/// free decides it, else `free`.
[[nodiscard]] Value unknown_of(std::span<const Value> values);
[[nodiscard]] Value unknown_of(const Value& left, const Value& right);

/// AND: can be TRUE as far as its weakest part, FALSE as far as its strongest. No value counts as FALSE.
[[nodiscard]] Value all_of(std::span<const Value> values);
/// OR, the other way round.
[[nodiscard]] Value any_of(std::span<const Value> values);
[[nodiscard]] Value negated(const Value& value);
/// `=`; of no value and a number, or of different kinds, nothing certain.
[[nodiscard]] Value equal_values(const Value& left, const Value& right);

/// The answer of a function, by its name in any case.
[[nodiscard]] Value call(std::string_view name, std::span<const Value> arguments, std::optional<bool> is_new);

}  // namespace lint::formula
