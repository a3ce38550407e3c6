// Text of unknown origin, made safe to print.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lint {

/// U+FFFD in UTF-8.
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// One code point of UTF-8 text. An invalid byte counts as one point of length 1 with value U+FFFD.
struct CodePoint {
  std::uint32_t value = 0xFFFD;
  std::size_t length = 1;
  bool is_valid = false;
};

/// The code point that starts at `at`, which is inside `text`.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// Control characters (C0, DEL, C1), line separators and marks that turn the direction of text: they move the
/// cursor or make text look like other text (https://www.unicode.org/reports/tr36/).
[[nodiscard]] bool steers_terminal(std::uint32_t code_point);

/// One line that can be printed on a terminal: line breaks and tabs become spaces, other characters that
/// steer the terminal and invalid bytes become U+FFFD. Code points keep their number.
[[nodiscard]] std::string safe_line(std::string_view text);

}  // namespace lint
