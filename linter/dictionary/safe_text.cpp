// Decoding UTF-8 and naming the code points that do harm.
#include "linter/dictionary/safe_text.h"

#include <optional>

#include "linter/base/text.h"

namespace lint {

std::string valid_utf8(std::string_view text) {
  std::string out;
  for (;;) {
    const std::optional<std::size_t> bad = find_invalid_utf8(text);
    out += text.substr(0, bad.value_or(text.size()));
    if (!bad) return out;
    out += "\xEF\xBF\xBD";
    text.remove_prefix(*bad + 1);
  }
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
  const unsigned char lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t value = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) value = (value << 6) | (byte(at + i) & 0x3FU);
  at += length;
  return value;
}

bool is_unsafe(char32_t code_point) {
  const auto is_in = [&](char32_t first, char32_t last) { return code_point >= first && code_point <= last; };
  return code_point < 0x20 || is_in(0x7F, 0x9F) || code_point == 0xAD || code_point == 0x61C ||
         is_in(0x200B, 0x200F) || is_in(0x2028, 0x202E) || is_in(0x2060, 0x206F) || code_point == 0xFEFF ||
         is_in(0xFFF9, 0xFFFB) || is_in(0xE0000, 0xE007F);
}

}  // namespace lint
