// Tokens of Apex, SOQL and SOSL, with the brackets paired.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/base/text.h"

namespace lint::apex {

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

enum class TokenKind : std::uint8_t { name, number, string, sign };

/// One token. `sign` is the character of a sign: `.` also for `?.`, `~` for every comparison, `|` for `??`.
struct Token {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  std::uint32_t partner = kNone;  ///< of a bracket: the token that closes or opens it
  std::uint32_t parent = kNone;   ///< the open bracket around the token
  TokenKind kind = TokenKind::name;
  char sign = 0;
};

/// The tokens of a text. Questions about a token that does not exist are answered with no.
struct Tokens {
  std::string_view text;
  std::vector<Token> items = {};

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(items.size()); }
  [[nodiscard]] bool is_sign(std::size_t i, char sign) const {
    return i < items.size() && items[i].sign == sign;
  }
  [[nodiscard]] bool is_name(std::size_t i) const {
    return i < items.size() && items[i].kind == TokenKind::name;
  }
  [[nodiscard]] bool is_string(std::size_t i) const {
    return i < items.size() && items[i].kind == TokenKind::string;
  }
  /// The spelling of a name, empty for everything else.
  [[nodiscard]] std::string_view name(std::size_t i) const {
    return is_name(i) ? text.substr(items[i].offset, items[i].length) : std::string_view();
  }
  [[nodiscard]] bool is_word(std::size_t i, std::string_view word) const {
    return is_name(i) && items[i].length == word.size() && equals_folded(name(i), word);
  }
  /// What stands between the quotes of a string.
  [[nodiscard]] std::string_view content(std::size_t i) const {
    return text.substr(items[i].offset + 1, items[i].length - (is_closed(i) ? 2 : 1));
  }
  /// The text from one token to another, both included.
  [[nodiscard]] std::string_view between(std::size_t first, std::size_t last) const {
    return text.substr(items[first].offset, items[last].offset + items[last].length - items[first].offset);
  }
  /// The bracket behind which the partner of `i` stands; the end when nothing closes it.
  [[nodiscard]] std::uint32_t after_partner(std::size_t i) const {
    return items[i].partner == kNone ? size() : items[i].partner + 1;
  }

 private:
  [[nodiscard]] bool is_closed(std::size_t i) const {
    return items[i].length > 1 && text[items[i].offset + items[i].length - 1] == '\'';
  }
};

/// Where the `*/` stands that closes the comment open at `from`; npos when there is none.
[[nodiscard]] std::size_t find_comment_end(std::string_view text, std::size_t from);

/// Appends the tokens of `text[begin, end)`. White space, comments and CumulusCI placeholders such as
/// `%%%NAMESPACE%%%` leave none. A string or comment that nothing closes ends with its line or with the text.
void append_tokens(Tokens& tokens, std::size_t begin, std::size_t end);

/// As `append_tokens` for a whole file, without what stands inside the braces of methods and properties.
void append_member_tokens(Tokens& tokens);

/// As `append_tokens`, inside the quotes of a string: there `\'` is a quote.
void append_quoted_tokens(Tokens& tokens, std::size_t begin, std::size_t end);

/// Fills `partner` and `parent`. To call once, when all tokens stand.
void pair_brackets(Tokens& tokens);

/// Whether an Apex name is reserved, so that it names neither a type nor a variable.
[[nodiscard]] bool is_keyword(std::string_view name);

}  // namespace lint::apex
