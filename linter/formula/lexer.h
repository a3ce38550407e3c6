// Splits formula text into tokens.
#pragma once

#include <string_view>
#include <vector>

#include "linter/formula/syntax.h"
#include "linter/formula/token.h"

namespace lint::formula {

/// All tokens of the text without white space and comments, then `end`. Never fails: what is no token of the
/// language becomes one of the faulty kinds, and reading goes on behind it. Takes time linear in the text.
/// https://github.com/salesforce/formula-engine/blob/master/impl/src/main/antlr4/imports/LexerRules.g4
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, Dialect dialect);

/// Whether a character may start a name, or stand inside one.
[[nodiscard]] bool starts_name(char c);
[[nodiscard]] bool continues_name(char c);

}  // namespace lint::formula
