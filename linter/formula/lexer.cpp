// Splits formula text into tokens: one pass, no state but the position and whether template text is being
// read.
#include "linter/formula/lexer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace lint::formula {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\f' || c == '\r' || c == '\n';
}

constexpr std::uint8_t kStartsName = 1;
constexpr std::uint8_t kContinuesName = 2;

constexpr std::array<std::uint8_t, 256> name_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t byte = 0; byte < 128; ++byte) {
    const char c = static_cast<char>(byte);
    const bool starts = is_letter(c) || c == '$';
    if (starts) classes[byte] = kStartsName | kContinuesName;
    if (is_digit(c) || c == '_' || c == ':' || c == '.' || c == '#') classes[byte] = kContinuesName;
  }
  return classes;
}

constexpr std::array<std::uint8_t, 256> kNameClasses = name_classes();

bool equals_word(std::string_view text, std::string_view lower_case_word) {
  return text.size() == lower_case_word.size() &&
         std::equal(text.begin(), text.end(), lower_case_word.begin(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

TokenKind kind_of_word(std::string_view word) {
  if (word.size() > 5) return TokenKind::name;
  if (equals_word(word, "true")) return TokenKind::word_true;
  if (equals_word(word, "false")) return TokenKind::word_false;
  if (equals_word(word, "null")) return TokenKind::word_null;
  if (equals_word(word, "not")) return TokenKind::word_not;
  return TokenKind::name;
}

struct OperatorToken {
  std::string_view text;
  TokenKind kind;
};

// Longer ones first.
constexpr OperatorToken kOperators[] = {
    {"&&", TokenKind::double_ampersand},
    {"||", TokenKind::double_bar},
    {"==", TokenKind::double_equal},
    {"<>", TokenKind::not_equal},
    {"!=", TokenKind::not_equal},
    {"<=", TokenKind::less_equal},
    {">=", TokenKind::greater_equal},
    {"(", TokenKind::left_parenthesis},
    {")", TokenKind::right_parenthesis},
    {",", TokenKind::comma},
    {"=", TokenKind::equal},
    {"&", TokenKind::ampersand},
    {"+", TokenKind::plus},
    {"-", TokenKind::minus},
    {"*", TokenKind::star},
    {"/", TokenKind::slash},
    {"<", TokenKind::less},
    {">", TokenKind::greater},
    {"!", TokenKind::bang},
    {"[", TokenKind::left_bracket},
    {"]", TokenKind::right_bracket},
    {".", TokenKind::dot},
    {"^", TokenKind::caret},
};

bool is_known_escape(char c) {
  return std::string_view("nrtNRT\"'\\").find(c) != npos;
}

class Lexer {
 public:
  Lexer(std::string_view text, Dialect dialect)
      : text_(text), dialect_(dialect), in_plain_text_(dialect == Dialect::template_text) {}

  std::vector<Token> run() {
    tokens_.reserve(text_.size() / 6 + 2);
    while (position_ < text_.size()) {
      if (in_plain_text_) {
        read_plain_text();
      } else if (is_space(text_[position_])) {
        ++position_;
      } else {
        read_token();
      }
    }
    add(TokenKind::end, 0);
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(position_); }

  void add(TokenKind kind, std::size_t length) {
    tokens_.push_back({.kind = kind,
                       .offset = static_cast<std::uint32_t>(position_),
                       .length = static_cast<std::uint32_t>(length)});
    position_ += length;
  }

  void read_plain_text() {
    const std::size_t end = std::min(text_.find("{!", position_), text_.size());
    if (end > position_) add(TokenKind::plain_text, end - position_);
    if (end == text_.size()) return;
    add(TokenKind::merge_open, 2);
    in_plain_text_ = false;
  }

  void read_token() {
    const char c = text_[position_];
    if (starts_name(c)) return read_name();
    if (is_digit(c)) return read_number();
    if (c == '"' || c == '\'') return read_string(c);
    if (c == '/' && rest().starts_with("/*")) return read_comment();
    if (dialect_ == Dialect::flow && rest().starts_with("{!")) return add(TokenKind::merge_open, 2);
    if (c == '}') return read_closing_brace();
    for (const OperatorToken& candidate : kOperators) {
      if (rest().starts_with(candidate.text)) return add(candidate.kind, candidate.text.size());
    }
    read_stray();
  }

  void read_name() {
    std::size_t end = position_ + 1;
    while (end < text_.size() && continues_name(text_[end])) ++end;
    const std::size_t length = end - position_;
    add(kind_of_word(text_.substr(position_, length)), length);
  }

  void read_number() {
    std::size_t end = skip_digits(position_);
    if (end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1])) end = skip_digits(end + 1);
    add(TokenKind::number, end - position_);
  }

  [[nodiscard]] std::size_t skip_digits(std::size_t from) const {
    while (from < text_.size() && is_digit(text_[from])) ++from;
    return from;
  }

  void read_string(char quote) {
    bool& is_unclosed = quote == '"' ? double_quote_is_unclosed_ : single_quote_is_unclosed_;
    TokenKind kind = TokenKind::string;
    std::size_t end = position_ + 1;
    while (!is_unclosed) {
      if (end >= text_.size()) {
        is_unclosed = true;
      } else if (text_[end] == quote) {
        return add(kind, end + 1 - position_);
      } else if (text_[end] == '\\') {
        if (end + 1 < text_.size() && !is_known_escape(text_[end + 1])) kind = TokenKind::bad_escape;
        end += 2;
      } else {
        if (text_[end] == '\n' || text_[end] == '\r') kind = TokenKind::broken_string;
        ++end;
      }
    }
    add(TokenKind::unclosed_string, 1);
  }

  // A comment ends at the first `*/` that no backslash precedes; when there is none, at the last one.
  void read_comment() {
    std::size_t last = npos;
    if (!comment_is_unclosed_) {
      for (std::size_t at = text_.find("*/", position_ + 2); at != npos; at = text_.find("*/", at + 2)) {
        last = at;
        if (text_[at - 1] != '\\') break;
      }
    }
    if (last != npos) {
      position_ = last + 2;
      return;
    }
    comment_is_unclosed_ = true;
    add(TokenKind::unclosed_comment, 2);
  }

  void read_closing_brace() {
    const bool closes = dialect_ == Dialect::template_text || dialect_ == Dialect::flow;
    add(closes ? TokenKind::merge_close : TokenKind::stray_character, 1);
    in_plain_text_ = dialect_ == Dialect::template_text;
  }

  // One whole code point, or a build tool's placeholder such as `%%%NAMESPACE%%%`.
  void read_stray() {
    constexpr std::string_view kMarker = "%%%";
    if (rest().starts_with(kMarker)) {
      std::size_t end = position_ + kMarker.size();
      while (end < text_.size() && (is_letter(text_[end]) || text_[end] == '_')) ++end;
      if (text_.substr(end).starts_with(kMarker)) {
        return add(TokenKind::placeholder, end + kMarker.size() - position_);
      }
    }
    std::size_t length = 1;
    if ((text_[position_] & 0x80) != 0) {
      while (length < 4 && position_ + length < text_.size() && (text_[position_ + length] & 0xC0) == 0x80)
        ++length;
    }
    add(TokenKind::stray_character, length);
  }

  std::string_view text_;
  Dialect dialect_;
  bool in_plain_text_;
  std::size_t position_ = 0;
  // Set once the rest of the text was searched in vain, so that it is searched once.
  bool double_quote_is_unclosed_ = false;
  bool single_quote_is_unclosed_ = false;
  bool comment_is_unclosed_ = false;
  std::vector<Token> tokens_;
};

}  // namespace

bool starts_name(char c) {
  return (kNameClasses[static_cast<unsigned char>(c)] & kStartsName) != 0;
}

bool continues_name(char c) {
  return (kNameClasses[static_cast<unsigned char>(c)] & kContinuesName) != 0;
}

std::vector<Token> tokenize(std::string_view text, Dialect dialect) {
  return Lexer(text, dialect).run();
}

}  // namespace lint::formula
