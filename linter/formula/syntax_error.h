// The words of syntax errors.
#pragma once

#include <string_view>

#include "linter/formula/syntax.h"
#include "linter/formula/token.h"

namespace lint::formula {

/// The error of a token that cannot stand where it stands; `expected` says what could, in words.
[[nodiscard]] SyntaxError unexpected_token(std::string_view text, const Token& token,
                                           std::string_view expected);

}  // namespace lint::formula
