// Regular expressions of formulas, as far as they matter.
#pragma once

#include <string_view>

namespace lint::formula {

/// Whether the pattern certainly does not match the empty text: some part of it outside brackets and
/// alternatives needs a character. False when that is not told.
[[nodiscard]] bool rejects_empty(std::string_view pattern);

}  // namespace lint::formula
