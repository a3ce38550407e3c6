// Apex tokens: one pass over the bytes, one over the brackets.
#include "linter/code/apex_lexer.h"

#include <algorithm>
#include <array>

namespace lint::apex {
namespace {

/// How far down the open brackets one that closes may find its partner, when others between stay open.
constexpr std::size_t kRecovery = 8;
constexpr std::string_view kPlaceholderMark = "%%%";

/// Reserved words, by length then alphabet
/// (https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_reserved_words.htm), and
/// words that stand before a name without being its type.
constexpr auto kKeywords = std::to_array<std::string_view>(
    {"as",         "do",         "if",        "on",       "for",       "new",       "try",       "else",
     "enum",       "null",       "this",      "true",     "when",      "with",      "break",     "catch",
     "class",      "false",      "final",     "merge",    "super",     "throw",     "while",     "delete",
     "global",     "insert",     "public",    "return",   "select",    "static",    "switch",    "update",
     "upsert",     "extends",    "finally",   "private",  "sharing",   "trigger",   "virtual",   "without",
     "abstract",   "continue",   "override",  "undelete", "inherited", "interface", "protected", "transient",
     "implements", "instanceof", "testmethod"});

bool is_less_keyword(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : less_folded(a, b);
}

constexpr std::size_t kLongestKeyword = 10;

/// The first letters of the keywords of each length, a bit a letter: most names are none.
constexpr auto kKeywordLetters = [] {
  std::array<std::uint32_t, kLongestKeyword + 1> letters{};
  for (const std::string_view word : kKeywords) letters[word.size()] |= 1U << (word.front() - 'a');
  return letters;
}();

/// What is read: code, code inside the quotes of a string, or code without the bodies of members.
enum class Part : std::uint8_t { code, quoted, members };

class Lexer {
 public:
  Lexer(Tokens& tokens, std::size_t begin, std::size_t end, Part part)
      : tokens_(tokens),
        text_(tokens.text.substr(0, end)),
        at_(begin),
        is_quoted_(part == Part::quoted),
        skips_bodies_(part == Part::members) {}

  void run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_space(c)) {
        skip_space();
      } else if (begins_word(c)) {
        add_run(TokenKind::name);
      } else if (is_digit(c)) {
        add_run(TokenKind::number);
      } else if (is_quote()) {
        add_string();
      } else if (is_quoted_ && c == '\\') {
        at_ += 2;  // `\n` and its kin
      } else if (c == '/' && (next() == '/' || next() == '*')) {
        skip_comment();
      } else if (c == '%' && text_.substr(at_).starts_with(kPlaceholderMark)) {
        skip_placeholder();
      } else {
        add_sign(c);
      }
    }
  }

 private:
  void skip_space() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_space(text_[end])) ++end;
    at_ = end;
  }

  [[nodiscard]] char next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\0'; }
  [[nodiscard]] bool is_quote() const {
    return is_quoted_ ? text_[at_] == '\\' && next() == '\'' : text_[at_] == '\'';
  }

  void add(TokenKind kind, std::size_t end, char sign = 0) {
    tokens_.items.push_back({.offset = static_cast<std::uint32_t>(at_),
                             .length = static_cast<std::uint32_t>(end - at_),
                             .kind = kind,
                             .sign = sign});
    at_ = end;
  }

  void add_run(TokenKind kind) {
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_word(text_[end])) ++end;
    if (skips_bodies_) {
      const std::string_view word = text_.substr(at_, end - at_);
      in_class_head_ = in_class_head_ || equals_folded(word, "class") || equals_folded(word, "interface") ||
                       equals_folded(word, "enum");
    }
    add(kind, end);
  }

  /// Behind the brace that opens a body, to the one that closes it.
  void skip_body() {
    std::size_t depth = 1;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\'') {
        skip_string();
        continue;
      }
      if (c == '/' && (next() == '/' || next() == '*')) {
        skip_comment();
        continue;
      }
      if (c == '{') ++depth;
      if (c == '}' && --depth == 0) return;
      ++at_;
    }
  }

  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == '\'') {
        ++at_;
        return;
      }
    }
  }

  void add_string() {
    std::size_t end = at_ + (is_quoted_ ? 2 : 1);
    while (end < text_.size() && text_[end] != '\n') {
      if (text_[end] == '\\' && end + 1 < text_.size()) {
        end += 2;
        if (is_quoted_ && text_[end - 1] == '\'') break;
      } else if (text_[end++] == '\'' && !is_quoted_) {
        break;
      }
    }
    add(TokenKind::string, end);
  }

  void skip_comment() {
    const bool is_line = next() == '/';
    const std::size_t end = is_line ? text_.find('\n', at_) : find_comment_end(text_, at_ + 2);
    at_ = end == std::string_view::npos ? text_.size() : end + (is_line ? 1 : 2);
  }

  void skip_placeholder() {
    std::size_t end = at_ + kPlaceholderMark.size();
    while (end < text_.size() && (is_letter(text_[end]) || text_[end] == '_')) ++end;
    const bool is_closed = text_.substr(end).starts_with(kPlaceholderMark);
    at_ = is_closed ? end + kPlaceholderMark.size() : at_ + 1;
  }

  void add_sign(char c) {
    const char after = next();
    if (c == '?' && after == '.') return add(TokenKind::sign, at_ + 2, '.');
    if (c == '?' && after == '?') return add(TokenKind::sign, at_ + 2, '|');
    const bool is_comparison = after == '=' && (c == '=' || c == '!' || c == '<' || c == '>');
    if (is_comparison || (c == '=' && after == '>')) {
      const bool is_triple = at_ + 2 < text_.size() && text_[at_ + 2] == '=';
      return add(TokenKind::sign, at_ + (is_triple ? 3 : 2), '~');
    }
    add(TokenKind::sign, at_ + 1, c);
    if (!skips_bodies_) return;
    const bool is_body = c == '{' && !in_class_head_;
    if (c == '{' || c == ';' || c == '}') in_class_head_ = false;
    if (is_body) skip_body();
  }

  Tokens& tokens_;
  std::string_view text_;
  std::size_t at_;
  bool is_quoted_;
  bool skips_bodies_;
  bool in_class_head_ = false;  ///< between `class` and its brace
};

void append(Tokens& tokens, std::size_t begin, std::size_t end, Part part) {
  Lexer(tokens, begin, end, part).run();
}

char opening(char sign) {
  switch (sign) {
    case ')':
      return '(';
    case ']':
      return '[';
    case '}':
      return '{';
    default:
      return 0;
  }
}

/// How many of the innermost open brackets a closing one closes, 0 when it has no partner. Around all of them
/// is none.
std::size_t count_closed(const Tokens& tokens, const std::vector<std::uint32_t>& open, char sign) {
  const std::size_t reach = std::min(open.size() - 1, kRecovery);
  for (std::size_t depth = 0; depth < reach; ++depth) {
    const char candidate = tokens.items[open[open.size() - 1 - depth]].sign;
    if (candidate == sign) return depth + 1;
    if (candidate == '{') return 0;  // A block ends with its brace only.
  }
  return 0;
}

}  // namespace

std::size_t find_comment_end(std::string_view text, std::size_t from) {
  // Lines of stars are more frequent than slashes.
  std::size_t slash = text.find('/', from + 1);
  while (slash != std::string_view::npos && text[slash - 1] != '*') slash = text.find('/', slash + 1);
  return slash == std::string_view::npos ? slash : slash - 1;
}

void append_tokens(Tokens& tokens, std::size_t begin, std::size_t end) {
  append(tokens, begin, end, Part::code);
}

void append_member_tokens(Tokens& tokens) {
  append(tokens, 0, tokens.text.size(), Part::members);
}

void append_quoted_tokens(Tokens& tokens, std::size_t begin, std::size_t end) {
  append(tokens, begin, end, Part::quoted);
}

void pair_brackets(Tokens& tokens) {
  std::vector<std::uint32_t> open{kNone};
  const std::uint32_t count = tokens.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    Token& token = tokens.items[i];
    if (const char partner = opening(token.sign); partner != 0) {
      const std::size_t closed = count_closed(tokens, open, partner);
      if (closed > 0) {
        token.partner = open[open.size() - closed];
        tokens.items[token.partner].partner = i;
        open.resize(open.size() - closed);
      }
    }
    token.parent = open.back();
    if (token.sign == '(' || token.sign == '[' || token.sign == '{') open.push_back(i);
  }
}

bool is_keyword(std::string_view name) {
  if (name.empty() || name.size() > kLongestKeyword || !is_letter(name.front())) return false;
  const auto letter = static_cast<unsigned>(fold(name.front()) - 'a');
  return (kKeywordLetters[name.size()] >> letter & 1U) != 0 &&
         std::binary_search(kKeywords.begin(), kKeywords.end(), name, is_less_keyword);
}

}  // namespace lint::apex
