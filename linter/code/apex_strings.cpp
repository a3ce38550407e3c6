// Joined strings: left and right along the operands of `+`.
#include "linter/code/apex_strings.h"

#include <algorithm>

namespace lint::apex {
namespace {

constexpr std::uint32_t kLongestJoin = 2048;

bool ends_operand(const Tokens& code, std::uint32_t i) {
  const char sign = code.items[i].sign;
  return sign != 0 && std::string_view(",;=(){}[]:?~|").find(sign) != std::string_view::npos;
}

std::uint32_t find_begin(const Tokens& code, std::uint32_t string) {
  std::uint32_t begin = string;
  const std::uint32_t floor = string > kLongestJoin ? string - kLongestJoin : 0;
  while (begin > floor) {
    const std::uint32_t before = begin - 1;
    const bool is_close = code.is_sign(before, ')') || code.is_sign(before, ']');
    const std::uint32_t open = is_close ? code.items[before].partner : before;
    if (open == kNone || (!is_close && ends_operand(code, before))) break;
    begin = open;
  }
  return begin;
}

bool is_joined(const Tokens& code, std::uint32_t left, std::uint32_t right) {
  return right == left + 2 && code.is_sign(left + 1, '+');
}

}  // namespace

JoinedText join_strings(const Tokens& code, std::uint32_t string) {
  JoinedText joined{.tokens = {.text = code.text}};
  std::uint32_t at = find_begin(code, string);
  const std::uint32_t limit = std::min(code.size(), string + kLongestJoin);
  std::uint32_t last = kNone;
  while (at < limit) {
    if (code.is_string(at)) {
      const std::size_t begin = code.items[at].offset + 1;
      if (last != kNone && !is_joined(code, last, at))
        joined.tokens.items.push_back({.offset = code.items[at].offset});
      append_quoted_tokens(joined.tokens, begin, begin + code.content(at).size());
      last = at;
    }
    const bool is_open = code.is_sign(at, '(') || code.is_sign(at, '[');
    if (!is_open && ends_operand(code, at)) break;
    at = is_open ? std::max(code.after_partner(at), at + 1) : at + 1;
  }
  joined.end = at;
  pair_brackets(joined.tokens);
  return joined;
}

bool is_dotted_name(std::string_view text) {
  bool is_start = true;
  for (const char c : text) {
    if (is_start ? !is_letter(c) : !is_word(c) && c != '.') return false;
    is_start = c == '.';
  }
  return !is_start;
}

}  // namespace lint::apex
