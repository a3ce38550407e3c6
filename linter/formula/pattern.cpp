// Looks for a part of a pattern that needs a character.
#include "linter/formula/pattern.h"

#include <cstddef>

namespace lint::formula {
namespace {

/// The end of the part that starts at `at`: an escape, a class or group with its brackets, or one character;
/// beyond the pattern when the part does not end.
std::size_t end_of_part(std::string_view pattern, std::size_t at) {
  if (pattern[at] == '\\') {
    const std::string_view rest = pattern.substr(at);
    const bool is_property = rest.starts_with("\\p{") || rest.starts_with("\\P{");
    const std::size_t end = is_property ? rest.find('}') : 1;
    return end == std::string_view::npos ? pattern.size() + 1 : at + end + 1;
  }
  const char open = pattern[at];
  if (open != '[' && open != '(') return at + 1;
  const char close = open == '[' ? ']' : ')';
  std::size_t depth = 0;
  for (std::size_t i = at; i < pattern.size(); ++i) {
    if (pattern[i] == '\\') {
      ++i;
    } else if (pattern[i] == open) {
      ++depth;
    } else if (pattern[i] == close && --depth == 0) {
      return i + 1;
    }
  }
  return pattern.size() + 1;
}

bool is_optional(std::string_view quantifier) {
  return !quantifier.empty() && (quantifier[0] == '*' || quantifier[0] == '?' ||
                                 quantifier.starts_with("{0") || quantifier.starts_with("{,"));
}

/// An anchor or a group: what it needs is not looked at.
bool is_undecided(std::string_view part) {
  if (part == "^" || part == "$" || part.front() == '(') return true;
  constexpr std::string_view kWidthless = "bBAzZGQE";
  return part.size() == 2 && part[0] == '\\' && kWidthless.find(part[1]) != std::string_view::npos;
}

}  // namespace

bool rejects_empty(std::string_view pattern) {
  if (pattern.find('|') != std::string_view::npos) return false;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t end = end_of_part(pattern, at);
    if (end > pattern.size()) return false;
    const std::string_view part = pattern.substr(at, end - at);
    const std::string_view rest = pattern.substr(end);
    if (!is_undecided(part) && !is_optional(rest)) return true;
    at = end;
    if (rest.starts_with('{'))
      at += rest.find('}') == std::string_view::npos ? rest.size() : rest.find('}') + 1;
    while (at < pattern.size() && (pattern[at] == '*' || pattern[at] == '+' || pattern[at] == '?')) ++at;
  }
  return false;
}

}  // namespace lint::formula
