// Reads text of no particular language: the collector does the work.
#include "linter/code/plain_text.h"

#include <algorithm>
#include <string>

#include "linter/base/text.h"
#include "linter/code/query_text.h"

namespace lint {

std::vector<CodeUse> text_uses(std::string_view text) {
  UseCollector uses(text);
  read_query_text(uses, 0, text.size());
  return uses.finish();
}

std::vector<CodeUse> table_uses(std::string_view text, std::string_view object) {
  UseCollector uses(text);
  const std::string_view header = text.substr(0, text.find_first_of("\r\n"));
  for (std::string_view name : split(header, ',')) {
    name = trim(name);
    if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
    const auto is_path = [](char c) { return is_word(c) || c == '.'; };
    if (name.empty() || !is_letter(name.front()) || !std::ranges::all_of(name, is_path)) continue;
    uses.add_path({.object = std::string(object),
                   .text = name,
                   .offset = static_cast<std::size_t>(name.data() - text.data()),
                   .direction = Direction::writes});
  }
  return uses.finish();
}

}  // namespace lint
