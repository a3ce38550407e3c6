// Reads e-mail bodies: Visualforce ones as markup, all others as text with merge fields.
#include "linter/code/email.h"

#include <algorithm>
#include <string>

#include "linter/base/text.h"
#include "linter/code/markup.h"
#include "linter/code/merge_text.h"
#include "linter/code/object_names.h"
#include "linter/code/script.h"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;
/// A merge field is a name, not a page of text.
constexpr std::size_t kLongestField = 256;

void add_comments(UseCollector& uses) {
  const std::string_view text = uses.text();
  for (std::size_t open = text.find("<!--"); open != npos; open = text.find("<!--", open)) {
    const std::size_t close = text.find("-->", open + 4);
    if (close == npos) return;
    uses.add_comment(open, close + 3);
    open = close + 3;
  }
}

/// The object behind the first name of a Lightning merge field; empty when it depends on the template.
std::string_view object_behind(std::string_view name) {
  if (equals_folded(name, "Sender")) return "User";
  // Whom a template is sent to is decided when it is sent.
  if (equals_folded(name, "Recipient")) return "|Contact|Lead|User";
  return is_object_name_folded(name) ? name : std::string_view();
}

/// `{{{Contact.Tier__c}}}`, with two braces in older templates.
void add_lightning_fields(UseCollector& uses) {
  const std::string_view text = uses.text();
  for (std::size_t open = text.find("{{"); open != npos; open = text.find("{{", open)) {
    std::size_t begin = open + 2;
    while (begin < text.size() && (text[begin] == '{' || is_space(text[begin]))) ++begin;
    std::size_t end = begin;
    const std::size_t limit = std::min(text.size(), begin + kLongestField);
    while (end < limit && (is_word(text[end]) || text[end] == '.')) ++end;
    open = end;
    const std::string_view name = text.substr(begin, end - begin);
    const std::size_t dot = name.find('.');
    if (dot == npos || dot + 1 == name.size() || name.back() == '.' || end == text.size()) continue;
    uses.add_live(begin, end, Direction::reads);
    const std::string_view object = object_behind(name.substr(0, dot));
    if (object.empty() || (text[end] != '}' && !is_space(text[end]))) continue;
    if (object.starts_with('|')) {
      if (!is_custom_word(name.substr(dot + 1, name.find('.', dot + 1) - dot - 1))) continue;
      uses.add({.target = std::string(name.substr(dot + 1)),
                .context = std::string(object),
                .offset = static_cast<std::uint32_t>(begin + dot + 1),
                .form = SiteForm::walk,
                .direction = Direction::reads},
               end);
      continue;
    }
    if (object.data() == name.data()) uses.add_object(object, begin);
    uses.add_path({.object = std::string(object),
                   .text = name.substr(dot + 1),
                   .offset = begin + dot + 1,
                   .direction = Direction::reads},
                  true);
  }
}

}  // namespace

std::vector<CodeUse> email_uses(std::string_view text) {
  if (contains_folded(text, "<messaging:emailTemplate")) return markup_uses(text);
  UseCollector uses(text);
  MergeFinder finder(text);
  add_comments(uses);
  add_expressions(uses, finder, 0, text.size(), Scope(true), Direction::reads);
  add_lightning_fields(uses);
  return uses.finish();
}

std::vector<CodeUse> link_uses(std::string_view text, bool is_script) {
  UseCollector uses(text);
  MergeFinder finder(text);
  for (std::size_t open = text.find("{!"); open != npos; open = text.find("{!", open + 2)) {
    const std::size_t close = finder.end_of(open, text.size());
    if (close != npos) uses.skip(open, close);
  }
  if (is_script) read_script(uses, 0, text.size(), {.has_merges = true});
  return uses.finish();
}

}  // namespace lint
