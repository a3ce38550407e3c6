// The tokens of the formula language.
#pragma once

#include <cstdint>

namespace lint::formula {

/// Kinds of token; the ones after `end` make every formula that holds them an error.
enum class TokenKind : std::uint8_t {
  plain_text,   // template only
  merge_open,   // `{!`, in flows and templates
  merge_close,  // `}`, in flows and templates
  name,
  string,
  number,
  word_true,
  word_false,
  word_null,
  word_not,
  left_parenthesis,
  right_parenthesis,
  left_bracket,
  right_bracket,
  comma,
  dot,
  plus,
  minus,
  star,
  slash,
  caret,
  ampersand,
  double_ampersand,
  double_bar,
  equal,
  double_equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  bang,
  end,
  stray_character,
  placeholder,
  unclosed_string,
  broken_string,  // a raw line break inside
  bad_escape,     // a string with an unknown escape
  unclosed_comment,
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

}  // namespace lint::formula
