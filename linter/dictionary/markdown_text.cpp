// Escaping for Markdown.
#include "linter/dictionary/markdown_text.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/dictionary/safe_text.h"

namespace lint {
namespace {

/// Appends a code point that Markdown could give a meaning inside a line; false when it has none.
bool append_escaped(std::string& out, char32_t code_point) {
  constexpr std::string_view kBackslash = "\\`*_[]#~|$";
  constexpr std::string_view kEntities = "&<>@";
  if (code_point >= 0x80) return false;
  const char c = static_cast<char>(code_point);
  if (kEntities.find(c) != std::string_view::npos) {
    out += concat("&#", static_cast<std::uint32_t>(code_point), ";");
  } else if (kBackslash.find(c) != std::string_view::npos) {
    out += '\\';
    out += c;
  } else {
    return false;
  }
  return true;
}

bool is_blank(char32_t code_point) {
  return code_point == '\n' || code_point == '\r' || code_point == '\t' || code_point == '\f' ||
         code_point == '\v' || code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
}

}  // namespace

std::string markdown_text(std::string_view raw) {
  const std::string text = valid_utf8(raw);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t code_point = next_code_point(text, at);
    if (is_blank(code_point) || code_point == ' ') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (code_point == ':' && at < text.size() && !is_space(text[at])) {
      out += "&#58;";  // an address or an emoji's name
    } else if (!is_unsafe(code_point) && !append_escaped(out, code_point)) {
      out.append(text, start, at - start);
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  // `www.` is the one automatic link without a colon.
  return replace_all(std::move(out), "www.", "www&#46;");
}

std::string markdown_name(std::string_view name) {
  const bool is_plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return is_word(c) || c == '.' || c == ':' || c == '-' || c == '/';
  });
  return is_plain ? concat("`", name, "`") : markdown_text(name);
}

std::string mermaid_label(std::string_view raw) {
  const std::string text = valid_utf8(raw);
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t code_point = next_code_point(text, at);
    const bool is_plain = code_point >= 0x80 || is_word(static_cast<char>(code_point)) || code_point == ' ' ||
                          code_point == ',' || code_point == '.';
    if (is_unsafe(code_point)) continue;
    if (is_plain) {
      out.append(text, start, at - start);
    } else {
      out += concat("#", static_cast<std::uint32_t>(code_point), ";");
    }
  }
  return out + "\"";
}

std::string markdown_row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += cell.empty() ? " |" : concat(" ", cell, " |");
  return out + "\n";
}

std::string markdown_head(const std::vector<std::string>& headings) {
  return markdown_row(headings) + markdown_row(std::vector<std::string>(headings.size(), "---"));
}

}  // namespace lint
