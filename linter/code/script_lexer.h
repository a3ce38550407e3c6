// Splits a script into tokens: comments, strings, template texts, regular expressions, words and signs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/code/merge_text.h"

namespace lint {

enum class ScriptTokenKind : std::uint8_t {
  word,           ///< identifier, keyword, number
  string,         ///< without its quotes
  template_text,  ///< text of a template literal, up to its end or the next `${`
  regex,
  comment,
  merge,  ///< `{! … }`
  sign,   ///< one character
  end,
};

struct ScriptToken {
  ScriptTokenKind kind = ScriptTokenKind::end;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Reads token after token of `[begin, end)`, white space left out
/// (https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar). Never fails: a quote or comment that
/// is not closed is a sign, and reading goes on behind it. Takes linear time.
class ScriptLexer {
 public:
  ScriptLexer(std::string_view text, std::size_t begin, std::size_t end, bool has_merges)
      : text_(text.substr(0, end)), at_(begin), has_merges_(has_merges), finder_(text_) {}

  [[nodiscard]] ScriptToken next();
  /// The first character behind the last token that is no white space; 0 at the end.
  [[nodiscard]] char peek() const;

 private:
  [[nodiscard]] ScriptToken take(ScriptTokenKind kind, std::size_t begin, std::size_t end, std::size_t next);
  [[nodiscard]] ScriptToken read_slash();
  [[nodiscard]] ScriptToken read_string(char quote);
  [[nodiscard]] ScriptToken read_template(std::size_t begin);
  [[nodiscard]] ScriptToken read_sign();
  [[nodiscard]] std::size_t end_of_regex();
  /// Where a merge that opens at `at` ends, or npos.
  [[nodiscard]] std::size_t end_of_merge(std::size_t at);
  [[nodiscard]] bool may_begin_regex() const;

  std::string_view text_;
  std::size_t at_;
  bool has_merges_;
  MergeFinder finder_;
  ScriptToken last_;  ///< the last token that is no comment
  bool has_comment_end_ = true;
  bool has_backtick_ = true;
  std::size_t open_quote_until_ = 0;  ///< up to here no string or regex of that kind closes
  std::size_t open_apostrophe_until_ = 0;
  std::size_t open_regex_until_ = 0;
  /// For every open brace whether it is the `${` of a template literal.
  std::vector<bool> braces_;
};

}  // namespace lint
