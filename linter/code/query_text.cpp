// Reads queries outside Apex with the reader of queries in Apex.
#include "linter/code/query_text.h"

#include <string>
#include <string_view>

#include "linter/base/text.h"
#include "linter/code/apex_lexer.h"
#include "linter/code/object_names.h"
#include "linter/code/soql.h"

namespace lint {

void read_query_text(UseCollector& uses, std::size_t begin, std::size_t end) {
  std::string_view query = uses.text().substr(begin, end - begin);
  while (!query.empty() && is_space(query.front())) query.remove_prefix(1);
  if (!starts_with_folded(query, "SELECT") && !starts_with_folded(query, "FIND")) return;
  if (query.find("__") == std::string_view::npos) return;
  apex::Tokens tokens{.text = uses.text()};
  apex::append_tokens(tokens, end - query.size(), end);
  apex::pair_brackets(tokens);
  if (tokens.size() == 0 || !apex::is_query_at(tokens, 0)) return;
  for (const apex::QueryUse& use : apex::read_query(tokens, 0, tokens.size())) {
    const apex::Token& last = tokens.items[use.last];
    const std::size_t until = last.offset + last.length;
    if (use.is_object) {
      uses.add_object(use.target, tokens.items[use.first].offset);
    } else if (is_object_name_folded(use.context)) {  // prose begins with `select` too
      uses.add({.target = use.target,
                .context = use.context,
                .offset = tokens.items[use.first].offset,
                .form = SiteForm::path,
                .path = "query"},
               until);
    }
  }
}

}  // namespace lint
