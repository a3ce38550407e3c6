// Deterministic JSON text.
#include "linter/dictionary/json_line.h"

#include "linter/base/text.h"
#include "linter/dictionary/safe_text.h"

namespace lint {
namespace {

void append_unit(std::string& out, std::uint32_t unit) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789abcdef"[(unit >> shift) & 15U];
}

void append_escaped(std::string& out, char32_t code_point) {
  if (code_point == '\n') {
    out += "\\n";
  } else if (code_point == '\r') {
    out += "\\r";
  } else if (code_point == '\t') {
    out += "\\t";
  } else if (code_point < 0x10000) {
    append_unit(out, code_point);
  } else {
    append_unit(out, 0xD800 + ((code_point - 0x10000) >> 10));
    append_unit(out, 0xDC00 + ((code_point - 0x10000) & 0x3FF));
  }
}

}  // namespace

std::string json_string(std::string_view raw) {
  const std::string text = valid_utf8(raw);
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t code_point = next_code_point(text, at);
    if (code_point == '"' || code_point == '\\') {
      out += '\\';
      out += static_cast<char>(code_point);
    } else if (is_unsafe(code_point)) {
      append_escaped(out, code_point);
    } else {
      out.append(text, start, at - start);
    }
  }
  out += '"';
  return out;
}

void JsonLine::raw(std::string_view name, std::string_view value) {
  members_ += concat(members_.empty() ? "" : ",", "\"", name, "\":", value);
}

void JsonLine::text(std::string_view name, std::string_view value) {
  if (!value.empty()) raw(name, json_string(value));
}

void JsonLine::number(std::string_view name, std::uint32_t value) {
  if (value != 0) raw(name, concat(value));
}

void JsonLine::flag(std::string_view name, bool value) {
  if (value) raw(name, "true");
}

void JsonLine::list(std::string_view name, const std::vector<std::string>& elements) {
  if (!elements.empty()) raw(name, concat("[", join(elements, ","), "]"));
}

void JsonLine::texts(std::string_view name, const std::vector<std::string>& values) {
  std::vector<std::string> elements;
  for (const std::string& value : values) elements.push_back(json_string(value));
  list(name, elements);
}

std::string JsonLine::str() const {
  return concat("{", members_, "}");
}

}  // namespace lint
