// Strings of Apex: whole queries, also those joined with `+`, and names of fields.
#pragma once

#include <cstdint>
#include <vector>

#include "linter/code/apex_lexer.h"

namespace lint::apex {

/// The strings that `+` joins into one text, as tokens of what they hold. What is no string counts as one
/// name without letters.
struct JoinedText {
  Tokens tokens;
  std::uint32_t end = 0;  ///< the token of the code after the last string that was looked at
};

/// The joined text around a string.
[[nodiscard]] JoinedText join_strings(const Tokens& code, std::uint32_t string);

/// Whether the text holds nothing but names with dots between.
[[nodiscard]] bool is_dotted_name(std::string_view text);

}  // namespace lint::apex
