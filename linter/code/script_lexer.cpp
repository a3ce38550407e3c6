// Splits a script into tokens, one character of look-ahead and the last token to tell a division from a
// regex.
#include "linter/code/script_lexer.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;

/// Words after which a `/` begins a regular expression.
constexpr std::array<std::string_view, 12> kBeforeRegex{"return", "typeof", "case", "in",   "of", "delete",
                                                        "void",   "throw",  "new",  "else", "do", "yield"};

constexpr std::array<bool, 256> word_characters() {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    table[byte] = is_word(c) || c == '$' || byte >= 0x80;
  }
  return table;
}
constexpr std::array<bool, 256> kWordCharacters = word_characters();

bool continues_word(char c) {
  return kWordCharacters[static_cast<unsigned char>(c)];
}

/// Characters inside a string that are nothing but text.
constexpr std::array<bool, 256> plain_characters() {
  std::array<bool, 256> table{};
  table.fill(true);
  for (const char c : {'"', '\'', '\\', '\n', '{'}) table[static_cast<unsigned char>(c)] = false;
  return table;
}
constexpr std::array<bool, 256> kPlainCharacters = plain_characters();

}  // namespace

ScriptToken ScriptLexer::take(ScriptTokenKind kind, std::size_t begin, std::size_t end, std::size_t next) {
  const ScriptToken token{.kind = kind, .begin = begin, .end = end};
  if (kind != ScriptTokenKind::comment) last_ = token;
  at_ = next;
  return token;
}

char ScriptLexer::peek() const {
  std::size_t at = at_;
  while (at < text_.size() && is_space(text_[at])) ++at;
  return at < text_.size() ? text_[at] : '\0';
}

ScriptToken ScriptLexer::next() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  if (at_ >= text_.size()) return {.begin = text_.size(), .end = text_.size()};
  const char c = text_[at_];
  if (continues_word(c)) {
    std::size_t end = at_ + 1;
    while (end < text_.size() && continues_word(text_[end])) ++end;
    return take(ScriptTokenKind::word, at_, end, end);
  }
  if (c == '"' || c == '\'') return read_string(c);
  if (c == '`') return read_template(at_ + 1);
  if (c == '/') return read_slash();
  return read_sign();
}

ScriptToken ScriptLexer::read_sign() {
  const char c = text_[at_];
  if (c == '{') {
    const std::size_t merge = end_of_merge(at_);
    if (merge != npos) return take(ScriptTokenKind::merge, at_, merge, merge);
    braces_.push_back(false);
  } else if (c == '}' && !braces_.empty()) {
    const bool is_of_template = braces_.back();
    braces_.pop_back();
    if (is_of_template) return read_template(at_ + 1);
  }
  return take(ScriptTokenKind::sign, at_, at_ + 1, at_ + 1);
}

std::size_t ScriptLexer::end_of_merge(std::size_t at) {
  const bool opens = has_merges_ && at + 1 < text_.size() && text_[at] == '{' && text_[at + 1] == '!';
  return opens ? finder_.end_of(at, text_.size()) : npos;
}

ScriptToken ScriptLexer::read_slash() {
  const char second = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
  if (second == '/') {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    return take(ScriptTokenKind::comment, at_, end, end);
  }
  if (second == '*') {
    const std::size_t close = has_comment_end_ ? text_.find("*/", at_ + 2) : npos;
    has_comment_end_ = close != npos;
    if (has_comment_end_) return take(ScriptTokenKind::comment, at_, close + 2, close + 2);
  } else if (may_begin_regex()) {
    const std::size_t end = end_of_regex();
    if (end != npos) return take(ScriptTokenKind::regex, at_, end, end);
  }
  return take(ScriptTokenKind::sign, at_, at_ + 1, at_ + 1);
}

bool ScriptLexer::may_begin_regex() const {
  switch (last_.kind) {
    case ScriptTokenKind::word: {
      const std::string_view word = text_.substr(last_.begin, last_.end - last_.begin);
      return std::ranges::find(kBeforeRegex, word) != kBeforeRegex.end();
    }
    case ScriptTokenKind::sign:
      return std::string_view(")]").find(text_[last_.begin]) == npos;
    case ScriptTokenKind::end:
      return true;
    case ScriptTokenKind::string:
    case ScriptTokenKind::template_text:
    case ScriptTokenKind::regex:
    case ScriptTokenKind::comment:
    case ScriptTokenKind::merge:
      return false;
  }
  return false;
}

std::size_t ScriptLexer::end_of_regex() {
  if (at_ < open_regex_until_) return npos;
  bool is_in_class = false;
  std::size_t at = at_ + 1;
  for (; at < text_.size() && text_[at] != '\n'; ++at) {
    const char c = text_[at];
    if (c == '\\') {
      ++at;
    } else if (c == '[') {
      is_in_class = true;
    } else if (c == ']') {
      is_in_class = false;
    } else if (c == '/' && !is_in_class) {
      return at + 1;
    }
  }
  open_regex_until_ = at;
  return npos;
}

ScriptToken ScriptLexer::read_string(char quote) {
  std::size_t& open_until = quote == '"' ? open_quote_until_ : open_apostrophe_until_;
  std::size_t at = at_ < open_until ? text_.size() : at_ + 1;
  for (; at < text_.size() && text_[at] != '\n'; ++at) {
    const char c = text_[at];
    if (kPlainCharacters[static_cast<unsigned char>(c)]) continue;
    if (c == quote) return take(ScriptTokenKind::string, at_ + 1, at, at + 1);
    if (c == '\\') {
      ++at;
    } else if (c == '{') {
      const std::size_t merge = end_of_merge(at);
      if (merge != npos) at = merge - 1;
    }
  }
  if (at_ >= open_until) open_until = at;
  return take(ScriptTokenKind::sign, at_, at_ + 1, at_ + 1);
}

ScriptToken ScriptLexer::read_template(std::size_t begin) {
  if (has_backtick_) {
    for (std::size_t at = begin; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '`') return take(ScriptTokenKind::template_text, begin, at, at + 1);
      if (c == '\\') {
        ++at;
      } else if (c == '$' && at + 1 < text_.size() && text_[at + 1] == '{') {
        braces_.push_back(true);
        return take(ScriptTokenKind::template_text, begin, at, at + 2);
      }
    }
    has_backtick_ = false;
  }
  return take(ScriptTokenKind::sign, at_, at_ + 1, at_ + 1);
}

}  // namespace lint
