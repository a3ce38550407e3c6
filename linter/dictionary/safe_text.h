// Text from metadata made safe: valid UTF-8, and nothing that a terminal or a reader could mistake.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lint {

/// The text with every invalid byte as U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// The code point that starts at `at`, which is moved behind it. The text is valid UTF-8.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

/// Control characters, line and paragraph separators, and marks that reorder or hide text
/// (https://www.unicode.org/reports/tr36/).
[[nodiscard]] bool is_unsafe(char32_t code_point);

}  // namespace lint
