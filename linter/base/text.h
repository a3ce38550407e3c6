// Text helpers: concatenation, ASCII case, trimming, splitting, numbers.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace lint {

namespace detail {
inline void append_piece(std::string& out, std::string_view piece) {
  out += piece;
}
inline void append_piece(std::string& out, char piece) {
  out += piece;
}
template <typename Number>
requires(std::is_integral_v<Number> && !std::is_same_v<Number, char> &&
         !std::is_same_v<Number, bool>) void append_piece(std::string& out, Number number) {
  char digits[24];
  const auto [end, status] = std::to_chars(digits, digits + sizeof digits, number);
  static_cast<void>(status);
  out.append(digits, end);
}

/// What a piece will need at least.
inline std::size_t size_of_piece(std::string_view piece) {
  return piece.size();
}
template <typename Piece>
requires(std::is_integral_v<Piece>) constexpr std::size_t size_of_piece(Piece) {
  return 1;
}

/// What the ASCII characters are, a bit a class.
enum : std::uint8_t { kLetterBit = 1, kDigitBit = 2, kUnderscoreBit = 4, kSpaceBit = 8 };
inline constexpr auto kCharacters = [] {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] = classes[c - 'a' + 'A'] = kLetterBit;
  for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = kDigitBit;
  for (const char c : {' ', '\t', '\n', '\r', '\f', '\v'}) classes[static_cast<std::size_t>(c)] = kSpaceBit;
  classes['_'] = kUnderscoreBit;
  return classes;
}();
constexpr bool is_of(char c, std::uint8_t classes) {
  return (kCharacters[static_cast<unsigned char>(c)] & classes) != 0;
}
}  // namespace detail

/// Joins strings, characters and integers: `concat("row ", 7)`.
template <typename... Pieces>
[[nodiscard]] std::string concat(const Pieces&... pieces) {
  std::string out;
  out.reserve((detail::size_of_piece(pieces) + ...));
  (detail::append_piece(out, pieces), ...);
  return out;
}

[[nodiscard]] constexpr char fold(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_letter(char c) {
  return detail::is_of(c, detail::kLetterBit);
}
/// A character that begins a name in code: letter or underscore.
[[nodiscard]] constexpr bool begins_word(char c) {
  return detail::is_of(c, detail::kLetterBit | detail::kUnderscoreBit);
}
/// A character of an API name: letter, digit or underscore.
[[nodiscard]] constexpr bool is_word(char c) {
  return detail::is_of(c, detail::kLetterBit | detail::kDigitBit | detail::kUnderscoreBit);
}
[[nodiscard]] constexpr bool is_space(char c) {
  return detail::is_of(c, detail::kSpaceBit);
}

/// ASCII lower case; other bytes unchanged. Salesforce API names ignore ASCII case.
[[nodiscard]] std::string fold(std::string_view text);
[[nodiscard]] bool equals_folded_sized(std::string_view a, std::string_view b);  ///< of texts of one size
[[nodiscard]] inline bool equals_folded(std::string_view a, std::string_view b) {
  // Most texts that differ do so in size or in the last letter.
  return a.size() == b.size() &&
         (a.empty() || (fold(a.back()) == fold(b.back()) && equals_folded_sized(a, b)));
}
[[nodiscard]] bool less_folded(std::string_view a, std::string_view b);
[[nodiscard]] bool starts_with_folded(std::string_view text, std::string_view prefix);
[[nodiscard]] inline bool ends_with_folded(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && equals_folded(text.substr(text.size() - suffix.size()), suffix);
}
/// Whether `text` contains `needle`, ASCII case ignored. An empty needle is contained.
[[nodiscard]] bool contains_folded(std::string_view text, std::string_view needle);

/// Where `name` stands as a whole API name at or after `from`, ASCII case ignored; npos when it does not.
[[nodiscard]] std::size_t find_name(std::string_view text, std::string_view name, std::size_t from);

[[nodiscard]] std::string_view trim(std::string_view text);
/// The pieces between separators; empty pieces are kept.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string join(const std::vector<std::string>& pieces, std::string_view separator);
[[nodiscard]] std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// A whole decimal number, or nothing.
[[nodiscard]] std::optional<std::int64_t> parse_integer(std::string_view text);
/// `%28` becomes `(`; text that is no valid escape stays as it is.
[[nodiscard]] std::string percent_decode(std::string_view text);
/// Number of Unicode code points in UTF-8 text; invalid bytes count as one each.
[[nodiscard]] std::size_t count_code_points(std::string_view text);
/// Offset of the first byte that is not valid UTF-8, or nothing.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);
/// "1 field", "2 fields".
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

}  // namespace lint
