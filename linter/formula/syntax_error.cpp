// The words of syntax errors: they name the token, and stay printable for hostile text.
#include "linter/formula/syntax_error.h"

#include <cstddef>

namespace lint::formula {
namespace {

std::string hexadecimal(std::uint32_t value, std::size_t digits) {
  std::string result;
  for (; value != 0 || result.size() < digits; value /= 16)
    result.insert(0, 1, "0123456789ABCDEF"[value % 16]);
  return result;
}

// The token is one code point when the text is valid UTF-8.
std::string describe_character(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (first > 0x20 && first < 0x7F) return "character `" + std::string(character) + "`";
  const std::size_t length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (length != character.size()) return "byte 0x" + hexadecimal(first, 2) + " that is not UTF-8";
  std::uint32_t code_point = length == 1 ? first : first & (0x7Fu >> length);
  for (const char byte : character.substr(1))
    code_point = code_point << 6 | (static_cast<unsigned char>(byte) & 0x3F);
  return "character U+" + hexadecimal(code_point, 4);
}

std::string describe_text(std::string_view token) {
  constexpr std::size_t kLongest = 60;
  if (token.size() > kLongest) return "name of " + std::to_string(token.size()) + " characters";
  return "`" + std::string(token) + "`";
}

struct Fault {
  TokenKind kind;
  std::string_view words;
};

constexpr Fault kFaults[] = {
    {TokenKind::unclosed_string, "string is not closed"},
    {TokenKind::broken_string, "line break inside a string"},
    {TokenKind::bad_escape, "unknown escape sequence in a string"},
    {TokenKind::unclosed_comment, "comment is not closed"},
};

std::string describe(std::string_view text, const Token& token, std::string_view expected) {
  for (const Fault& fault : kFaults) {
    if (fault.kind == token.kind) return std::string(fault.words);
  }
  const std::string_view spelling = text.substr(token.offset, token.length);
  if (token.kind == TokenKind::stray_character) return "unexpected " + describe_character(spelling);
  if (token.kind == TokenKind::placeholder) return "build placeholder " + describe_text(spelling);
  const std::string wanted = expected.empty() ? "" : ", expected " + std::string(expected);
  if (token.kind == TokenKind::end) return "unexpected end" + wanted;
  if (token.kind == TokenKind::string) return "unexpected string" + wanted;
  return "unexpected " + describe_text(spelling) + wanted;
}

}  // namespace

SyntaxError unexpected_token(std::string_view text, const Token& token, std::string_view expected) {
  return {.message = describe(text, token, expected), .offset = token.offset};
}

}  // namespace lint::formula
