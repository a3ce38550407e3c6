// Character classes of XML 1.0 (https://www.w3.org/TR/xml/#charsets), as tables for fast loops.
#pragma once

#include <array>
#include <cstdint>

namespace lint::xml {

inline constexpr std::uint8_t kName = 1;       ///< ASCII byte that may stand in a name
inline constexpr std::uint8_t kNameStart = 2;  ///< ASCII byte that may begin a name
inline constexpr std::uint8_t kText = 4;       ///< ASCII byte that needs no attention in text
inline constexpr std::uint8_t kValue = 8;      ///< ASCII byte that needs no attention in an attribute's value
inline constexpr std::uint8_t kComment = 16;   ///< ASCII byte that needs no attention in a comment
inline constexpr std::uint8_t kBlank = 32;     ///< white space

namespace detail {
constexpr bool is_one_of(int c, const char* set) {
  for (; *set != 0; ++set) {
    if (c == *set) return true;
  }
  return false;
}

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (int c = 1; c < 128; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_one_of(c, "_:");
    const bool blank = is_one_of(c, " \t\r\n");
    const bool allowed = c >= ' ' || blank;
    int bits = 0;
    if (letter) bits |= kNameStart | kName;
    if ((c >= '0' && c <= '9') || is_one_of(c, "-.")) bits |= kName;
    if (allowed && !is_one_of(c, "<&]\r")) bits |= kText;
    if (allowed && !is_one_of(c, "<&\"'")) bits |= kValue;
    if (allowed && !is_one_of(c, "-?]")) bits |= kComment;
    if (blank) bits |= kBlank;
    classes[static_cast<std::size_t>(c)] = static_cast<std::uint8_t>(bits);
  }
  return classes;
}
}  // namespace detail

inline constexpr std::array<std::uint8_t, 256> kClasses = detail::make_classes();

[[nodiscard]] inline bool has_class(char c, std::uint8_t wanted) {
  return (kClasses[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// Whether a code point may stand in a document.
[[nodiscard]] constexpr bool is_allowed(std::uint32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c < 0xD800 || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// Whether a code point from U+0080 up may begin a name.
[[nodiscard]] constexpr bool begins_name(std::uint32_t c) {
  constexpr std::array<std::array<std::uint32_t, 2>, 12> kRanges{{{0xC0, 0xD6},
                                                                  {0xD8, 0xF6},
                                                                  {0xF8, 0x2FF},
                                                                  {0x370, 0x37D},
                                                                  {0x37F, 0x1FFF},
                                                                  {0x200C, 0x200D},
                                                                  {0x2070, 0x218F},
                                                                  {0x2C00, 0x2FEF},
                                                                  {0x3001, 0xD7FF},
                                                                  {0xF900, 0xFDCF},
                                                                  {0xFDF0, 0xFFFD},
                                                                  {0x10000, 0xEFFFF}}};
  for (const auto& [low, high] : kRanges) {
    if (c >= low && c <= high) return true;
  }
  return false;
}

/// Whether a code point from U+0080 up may stand in a name after its first character.
[[nodiscard]] constexpr bool continues_name(std::uint32_t c) {
  return begins_name(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
}

/// A code point and its length in bytes; length 0 when the bytes are not UTF-8.
struct CodePoint {
  std::uint32_t value = 0;
  std::uint32_t length = 0;
};

/// Decodes the UTF-8 sequence that begins at `at` with a byte from 0x80 up.
[[nodiscard]] inline CodePoint decode_utf8(const char* at, const char* end) {
  const auto byte = [&](int i) -> std::uint32_t {
    return end - at > i ? static_cast<unsigned char>(at[i]) : 0;
  };
  const auto is_tail = [&](int i) { return (byte(i) & 0xC0) == 0x80; };
  const std::uint32_t lead = byte(0);
  if (lead >= 0xC2 && lead <= 0xDF && is_tail(1)) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead >= 0xE0 && lead <= 0xEF && is_tail(1) && is_tail(2)) {
    const std::uint32_t value = (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    const bool valid = value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
    return {value, valid ? 3U : 0U};
  }
  if (lead >= 0xF0 && lead <= 0xF4 && is_tail(1) && is_tail(2) && is_tail(3)) {
    const std::uint32_t value =
        (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    return {value, value >= 0x10000 && value <= 0x10FFFF ? 4U : 0U};
  }
  return {};
}

}  // namespace lint::xml
