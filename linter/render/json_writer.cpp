// Writes JSON piece by piece: implementation.
#include "linter/render/json_writer.h"

#include "linter/render/safe_text.h"

namespace lint {
namespace {

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(unit >> shift) & 0xF];
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const std::string_view bytes = text.substr(at, point.length);
    at += point.length;
    if (point.value == '"' || point.value == '\\') {
      out += '\\';
      out += bytes;
    } else if (point.value == '\n') {
      out += "\\n";
    } else if (point.value == '\t') {
      out += "\\t";
    } else if (point.value == '\r') {
      out += "\\r";
    } else if (steers_terminal(point.value)) {
      append_unit(out, point.value);
    } else {
      out += point.is_valid ? bytes : kReplacement;
    }
  }
  out += '"';
}

}  // namespace

std::string quote_json(std::string_view text) {
  std::string quoted;
  append_quoted(quoted, text);
  return quoted;
}

void JsonWriter::separate() {
  if (needs_comma_) text_ += ',';
  if (breaks_line_) text_ += '\n';
  needs_comma_ = false;
  breaks_line_ = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_quoted(text_, name);
  text_ += ':';
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  append_quoted(text_, text);
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  text_ += json;
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::break_line() {
  breaks_line_ = true;
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  if (breaks_line_) text_ += '\n';
  breaks_line_ = false;
  text_ += bracket;
  needs_comma_ = true;
  return *this;
}

std::string JsonWriter::take() {
  std::string text = std::move(text_);
  *this = JsonWriter();
  return text;
}

}  // namespace lint
