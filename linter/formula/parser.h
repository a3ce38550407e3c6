// Parses a formula into its syntax tree.
#pragma once

#include <cstddef>
#include <string_view>

#include "linter/formula/syntax.h"

namespace lint::formula {

/// More brackets, calls and prefix operators than this inside one another are an error. A formula has at most
/// 3,900 characters (https://help.salesforce.com/s/articleView?id=platform.custom_field_limits.htm), so none
/// is that deep.
inline constexpr std::size_t kMaxDepth = 5'000;

/// Longer texts are an error; offsets have 32 bits.
inline constexpr std::size_t kMaxLength = 1U << 30;

/// The tree of a text, or its first syntax error. Takes linear time and does not recurse. Subscripts such as
/// `items[0].Name` are for templates and flows only. The operators and their levels are those of
/// https://github.com/salesforce/formula-engine/blob/master/impl/src/main/antlr4/com/force/formula/parser/gen4/Formula.g4
[[nodiscard]] Tree parse(std::string_view text, Dialect dialect);

}  // namespace lint::formula
