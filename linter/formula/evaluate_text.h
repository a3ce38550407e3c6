// What the functions of texts answer when some of their arguments are not known.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "linter/formula/value.h"

namespace lint::formula {

/// The answer of a function of texts, by its name in any case; none for other functions.
[[nodiscard]] std::optional<Value> call_of_text(std::string_view name, std::span<const Value> arguments);

}  // namespace lint::formula
