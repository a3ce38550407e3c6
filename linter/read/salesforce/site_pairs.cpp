// Pairs of a custom metadata record: two names are a pair when they begin alike before `Object` and `Field`.
#include "linter/read/salesforce/site_pairs.h"

#include "linter/base/text.h"
#include "linter/read/salesforce/site_texts.h"

namespace lint {
namespace {

std::string_view cut_end(std::string_view text, std::string_view end) {
  return text.ends_with(end) ? text.substr(0, text.size() - end.size()) : text;
}

/// What stands before `word` in a folded name, without `_` and `sobject`; the name itself when it lacks the
/// word.
std::string_view beginning(std::string_view name, std::string_view word) {
  const std::size_t at = name.find(word);
  if (at == std::string_view::npos) return name;
  const std::string_view before = cut_end(name.substr(0, at), "_");
  return cut_end(cut_end(cut_end(cut_end(before, "object"), "entity"), "s"), "_");
}

}  // namespace

ObjectPairs::ObjectPairs(const xml::Node& root, const FileContext& cx) {
  for (const xml::Node values : xml::children(root)) {
    // Few values can be an object's name.
    const std::string_view object = without_placeholders(cx.block, values.child_text("value"));
    if (!is_name_path(object) || object.find('.') != std::string_view::npos) continue;
    const std::string field = fold(without_placeholders(cx.block, values.child_text("field")));
    for (const std::string_view word : {"object", "entity"}) {
      if (field.find(word) == std::string::npos) continue;
      pairs_.push_back(
          {.field = field, .beginning = std::string(beginning(field, word)), .object = std::string(object)});
    }
  }
}

std::string ObjectPairs::object_for(std::string_view field) const {
  if (pairs_.empty()) return {};
  const std::string name = fold(field);
  if (name.find("field") == std::string::npos) return {};
  const std::string_view wanted = beginning(name, "field");
  for (const Pair& pair : pairs_) {
    if (pair.field != name && pair.beginning == wanted) return pair.object;
  }
  return {};
}

}  // namespace lint
