// Texts of errors made comparable: without case, punctuation, markup and entities.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lint {

/// Without tags such as `<br>`, with entities and typographic marks as plain characters, white space as
/// single blanks.
[[nodiscard]] std::string plain_text(std::string_view text);

/// The words of a text in lower case, with one blank between them: what counts when texts are compared.
[[nodiscard]] std::string message_key(std::string_view text);

/// A message with `{!…}` for what only the record decides, as the keys of the pieces between.
struct MessagePattern {
  std::vector<std::string> pieces = {};  ///< one more than holes; the first and the last may be empty
  std::size_t literal_size = 0;          ///< of all pieces

  [[nodiscard]] bool has_holes() const { return pieces.size() > 1; }
};

[[nodiscard]] MessagePattern message_pattern(std::string_view message);

/// Whether the key is the pattern with its holes filled.
[[nodiscard]] bool fits(const MessagePattern& pattern, std::string_view key);

/// The different words of a key, hashed and sorted.
[[nodiscard]] std::vector<std::uint64_t> word_set(std::string_view key);

/// Share of words that two sets have in common, in percent.
[[nodiscard]] unsigned likeness(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace lint
