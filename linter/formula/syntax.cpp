// The value of string literals.
#include "linter/formula/syntax.h"

namespace lint::formula {

std::string unquoted(std::string_view literal) {
  if (literal.size() < 2) return {};
  literal.remove_prefix(1);
  literal.remove_suffix(1);
  std::string value;
  value.reserve(literal.size());
  bool escaped = false;
  for (const char c : literal) {
    if (!escaped && c == '\\') {
      escaped = true;
      continue;
    }
    const char lower = escaped ? static_cast<char>(c | 0x20) : '\0';
    value += lower == 'n' ? '\n' : lower == 'r' ? '\r' : lower == 't' ? '\t' : c;
    escaped = false;
  }
  return value;
}

}  // namespace lint::formula
