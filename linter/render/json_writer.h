// Writes JSON piece by piece, with nothing in memory but the text.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/text.h"

namespace lint {

/// Builds one JSON text (RFC 8259) without white space except where `break_line` asks for it. Any text goes
/// in: bytes that are no UTF-8 become U+FFFD, and characters that steer a terminal or the direction of text
/// are escaped.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  /// The name of the next value.
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
  template <std::integral Number>
  requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) JsonWriter& value(Number number) {
    return raw(concat(number));
  }
  JsonWriter& null() { return raw("null"); }
  /// A text, or null when it is empty.
  JsonWriter& value_or_null(std::string_view text) { return text.empty() ? null() : value(text); }
  /// A value that is JSON already.
  JsonWriter& raw(std::string_view json);
  /// A name and its value.
  template <typename Value>
  JsonWriter& member(std::string_view name, const Value& content) {
    return key(name).value(content);
  }
  /// Starts a line before the next element or closing bracket.
  JsonWriter& break_line();

  /// The text so far; the writer is empty afterwards.
  [[nodiscard]] std::string take();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string text_;
  bool needs_comma_ = false;
  bool breaks_line_ = false;
};

/// `text` as a JSON string with quotes, as `JsonWriter` writes it.
[[nodiscard]] std::string quote_json(std::string_view text);

}  // namespace lint
