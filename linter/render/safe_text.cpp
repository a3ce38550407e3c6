// Text of unknown origin, made safe to print: implementation.
#include "linter/render/safe_text.h"

#include "linter/base/text.h"

namespace lint {

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {.value = lead, .length = 1, .is_valid = true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  const std::string_view bytes = text.substr(at, length);
  if (lead < 0xC2 || bytes.size() < length || find_invalid_utf8(bytes)) return {};
  std::uint32_t value = lead & (0xFFU >> (length + 1));
  for (const char c : bytes.substr(1)) value = (value << 6) | (static_cast<unsigned char>(c) & 0x3F);
  return {.value = value, .length = length, .is_valid = true};
}

bool steers_terminal(std::uint32_t code_point) {
  const auto is_between = [&](std::uint32_t first, std::uint32_t last) {
    return code_point >= first && code_point <= last;
  };
  return is_between(0, 0x1F) || is_between(0x7F, 0x9F) || code_point == 0x061C ||
         is_between(0x200E, 0x200F) || is_between(0x2028, 0x202E) || is_between(0x2066, 0x2069);
}

std::string safe_line(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == '\n' || point.value == '\r' || point.value == '\t') {
      safe += ' ';
    } else if (!point.is_valid || steers_terminal(point.value)) {
      safe += kReplacement;
    } else {
      safe += text.substr(at, point.length);
    }
    at += point.length;
  }
  return safe;
}

}  // namespace lint
