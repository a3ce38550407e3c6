// The texts with which Apex refuses records: what `addError` and `throw new` are given.
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "linter/base/text.h"
#include "linter/code/apex_lexer.h"
#include "linter/read/rejections/rejections.h"

namespace lint {
namespace {

constexpr std::string_view kAnyText = "{!}";
/// How often a name may stand for another one.
constexpr int kMostSteps = 4;

/// `\'` and `\n` of a string literal as the user sees them.
std::string unescaped(std::string_view literal) {
  std::string text;
  for (std::size_t i = 0; i < literal.size(); ++i) {
    if (literal[i] != '\\' || i + 1 == literal.size()) {
      text += literal[i];
      continue;
    }
    const char escaped = literal[++i];
    text += escaped == 'n' || escaped == 't' || escaped == 'r' ? ' ' : escaped;
  }
  return text;
}

/// `{0}` of String.format as any text.
std::string with_holes(std::string_view text) {
  std::string holes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_hole = i + 2 < text.size() && text[i] == '{' && is_digit(text[i + 1]) && text[i + 2] == '}';
    holes += is_hole ? std::string(kAnyText) : std::string(1, text[i]);
    if (is_hole) i += 2;
  }
  return holes;
}

/// One Apex file: its tokens, and what its names were last given.
class ApexTexts {
 public:
  ApexTexts(std::string_view component, FileId file, std::string_view text, RejectionTexts& out)
      : component_(component), file_(file), tokens_{.text = text}, out_(out) {}

  void read() {
    apex::append_tokens(tokens_, 0, tokens_.text.size());
    apex::pair_brackets(tokens_);
    if (is_test()) return;
    if (tokens_.is_word(0, "trigger") && tokens_.is_word(2, "on")) object_ = tokens_.name(3);
    note_values();
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_.is_word(i, "addError") && tokens_.is_sign(i + 1, '(')) {
        add(i, last_argument(i + 1));
      } else if (tokens_.is_word(i, "throw") && tokens_.is_word(i + 1, "new")) {
        std::uint32_t open = i + 2;
        while (tokens_.is_name(open) || tokens_.is_sign(open, '.')) ++open;
        if (tokens_.is_sign(open, '(')) add(i, first_argument(open));
      }
    }
  }

 private:
  /// Test classes refuse nothing in production.
  [[nodiscard]] bool is_test() const {
    for (std::uint32_t i = 0; i < tokens_.size() && !tokens_.is_sign(i, '{'); ++i) {
      if (tokens_.is_sign(i, '@') && tokens_.is_word(i + 1, "isTest")) return true;
    }
    return false;
  }

  struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  /// `NAME = 'text' …;` of constants and variables, by folded name.
  void note_values() {
    for (std::uint32_t i = 0; i + 2 < tokens_.size(); ++i) {
      if (!tokens_.is_name(i) || !tokens_.is_sign(i + 1, '=')) continue;
      std::uint32_t end = i + 2;
      while (end < tokens_.size() && !tokens_.is_sign(end, ';')) ++end;
      values_.try_emplace(fold(tokens_.name(i)), Span{.begin = i + 2, .end = end});
    }
  }

  [[nodiscard]] Span arguments(std::uint32_t open) const {
    const std::uint32_t after = tokens_.after_partner(open);
    return {.begin = open + 1, .end = after > open + 1 ? after - 1 : open + 1};
  }

  /// The next comma of the call itself.
  [[nodiscard]] std::uint32_t next_comma(const Span& span) const {
    std::uint32_t i = span.begin;
    while (i < span.end && !tokens_.is_sign(i, ',')) {
      const bool opens = tokens_.items[i].partner != apex::kNone && tokens_.items[i].partner > i;
      i = opens ? tokens_.after_partner(i) : i + 1;
    }
    return std::min(i, span.end);
  }

  [[nodiscard]] Span first_argument(std::uint32_t open) const {
    const Span all = arguments(open);
    return {.begin = all.begin, .end = next_comma(all)};
  }

  /// `addError(message)`, `addError(message, escape)`, `addError(field, message)`.
  [[nodiscard]] Span last_argument(std::uint32_t open) const {
    const Span all = arguments(open);
    const Span first{.begin = all.begin, .end = next_comma(all)};
    const bool has_text = has_literal(first);
    if (first.end == all.end || has_text) return first;
    const Span rest{.begin = first.end + 1, .end = all.end};
    return {.begin = rest.begin, .end = next_comma(rest)};
  }

  [[nodiscard]] bool has_literal(const Span& span) const {
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (tokens_.is_string(i) || tokens_.is_word(i, "Label")) return true;
    }
    return false;
  }

  /// `System.Label.Name`, `Label.ns.Name` or `Label.Name` at `i`; where it ends, or nothing.
  [[nodiscard]] std::optional<std::uint32_t> label_end(std::uint32_t i, const Span& span) const {
    if (tokens_.is_word(i, "System") && tokens_.is_sign(i + 1, '.')) i += 2;
    if (!tokens_.is_word(i, "Label") || !tokens_.is_sign(i + 1, '.')) return std::nullopt;
    std::uint32_t last = i;
    while (last + 2 < span.end && tokens_.is_sign(last + 1, '.') && tokens_.is_name(last + 2)) last += 2;
    return last == i ? std::nullopt : std::optional(last);
  }

  /// The message that an expression makes, with holes where only the run decides.
  [[nodiscard]] std::string message_of(const Span& span, int steps) const {
    std::string message;
    for (std::uint32_t i = span.begin; i < span.end;) {
      const std::uint32_t from = i;
      message += piece_at(i, span, steps);
      while (i < span.end && !tokens_.is_sign(i, '+')) {
        const bool opens = tokens_.items[i].partner != apex::kNone && tokens_.items[i].partner > i;
        i = opens ? tokens_.after_partner(i) : i + 1;
      }
      i = std::max(i + 1, from + 1);
    }
    return message;
  }

  [[nodiscard]] std::string piece_at(std::uint32_t i, const Span& span, int steps) const {
    const bool ends = i + 1 == span.end || tokens_.is_sign(i + 1, '+');
    if (tokens_.is_string(i) && ends) return unescaped(tokens_.content(i));
    if (const auto last = label_end(i, span)) {
      const bool is_whole = *last + 1 >= span.end || tokens_.is_sign(*last + 1, '+');
      return is_whole ? concat("{!$Label.", tokens_.name(*last), "}") : std::string(kAnyText);
    }
    if (tokens_.is_word(i, "String") && tokens_.is_word(i + 2, "format") && tokens_.is_sign(i + 3, '(')) {
      return with_holes(message_of(first_argument(i + 3), steps));
    }
    const auto value = values_.find(fold(tokens_.name(i)));
    if (tokens_.is_name(i) && ends && value != values_.end() && steps < kMostSteps) {
      return message_of(value->second, steps + 1);
    }
    return std::string(kAnyText);
  }

  void add(std::uint32_t at, const Span& argument) {
    const std::string message = message_of(argument, 0);
    const std::string bare = replace_all(message, kAnyText, "");
    if (trim(bare).empty()) return;
    out_.rejections.push_back({.kind = RejectionKind::apex,
                               .component = std::string(component_),
                               .object = std::string(object_),
                               .message = message,
                               .origin = {.file = file_, .offset = tokens_.items[at].offset}});
  }

  std::string_view component_;
  FileId file_;
  apex::Tokens tokens_;
  RejectionTexts& out_;
  std::string_view object_;
  std::unordered_map<std::string, Span> values_;
};

}  // namespace

void read_apex_rejections(std::string_view component, FileId file, std::string_view text,
                          RejectionTexts& texts) {
  ApexTexts(component, file, text, texts).read();
}

}  // namespace lint
