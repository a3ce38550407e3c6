// Tokens of fields in texts.
#include <array>

#include "linter/base/text.h"
#include "linter/read/marketo/template_names.h"

namespace lint {
namespace {

/// Longer than any label: an opening that is never closed.
constexpr std::size_t kMaxToken = 512;

/// Namespaces of tokens that name a field; all others (`my`, `program`, `system`, `trigger`, …) name none.
constexpr std::array<std::string_view, 2> kNamespaces{"lead", "company"};

struct Escape {
  std::string_view written;
  std::string_view meant;
};
constexpr std::array kEscapes{Escape{"%20", " "},   Escape{"&nbsp;", " "},  Escape{"&#160;", " "},
                              Escape{"&#39;", "'"}, Escape{"&quot;", "\""}, Escape{"&amp;", "&"}};

std::string without_escapes(std::string_view label) {
  std::string text(label);
  for (const Escape& escape : kEscapes) text = replace_all(std::move(text), escape.written, escape.meant);
  return std::string(trim(text));
}

}  // namespace

std::vector<TemplateName> find_tokens(std::string_view text) {
  std::vector<TemplateName> found;
  for (std::size_t open = text.find("{{"); open != std::string_view::npos; open = text.find("{{", open + 2)) {
    const std::string_view rest = text.substr(open + 2, kMaxToken);
    const std::size_t close = rest.find("}}");
    const std::size_t dot = rest.find('.');
    if (close == std::string_view::npos || dot > close) continue;
    const std::string object = fold(trim(rest.substr(0, dot)));
    const std::string_view inner = rest.substr(dot + 1, close - dot - 1);
    const std::string label = without_escapes(inner.substr(0, inner.find(':')));
    // Tags and braces inside mean that this is no token, or one that an editor broke.
    const bool is_whole = !label.empty() && label.find_first_of("<>{}") == std::string::npos;
    for (const std::string_view name : kNamespaces) {
      if (object != name || !is_whole) continue;
      found.push_back({.object = object,
                       .name = label,
                       .written = concat("{{", object, ".", label, "}}"),
                       .offset = open});
    }
  }
  return found;
}

}  // namespace lint
