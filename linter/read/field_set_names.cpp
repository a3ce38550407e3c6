// Field sets that are named: implementation.
#include "linter/read/field_set_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "linter/base/text.h"
#include "linter/code/mention.h"

namespace lint {
namespace {

/// https://help.salesforce.com/s/articleView?id=platform.fields_editing_field_sets.htm
constexpr std::size_t kLongestName = 80;
constexpr auto npos = std::string_view::npos;

constexpr std::array kReadTypes{MetadataType::apex_class,  MetadataType::apex_trigger,
                                MetadataType::apex_page,   MetadataType::apex_component,
                                MetadataType::aura_bundle, MetadataType::lightning_component,
                                MetadataType::flow,        MetadataType::flexi_page};

/// `Details` of `npsp__Details`.
std::string_view without_namespace(std::string_view name) {
  const std::size_t end = name.find("__");
  return end == std::string_view::npos ? name : name.substr(end + 2);
}

/// The word at the place, with a namespace or without, behind a placeholder for one.
std::string_view word_at(std::string_view bytes, std::size_t begin) {
  const std::size_t end = static_cast<std::size_t>(
      std::find_if_not(bytes.begin() + static_cast<std::ptrdiff_t>(begin), bytes.end(), is_word) -
      bytes.begin());
  return bytes.substr(begin, end - begin);
}

/// Adds the names that stand alone between an opening mark and a closing one: `'Details'`, `>Details<`.
void add_enclosed(std::string_view bytes, char open, char close, std::set<std::string>& names) {
  for (std::size_t at = bytes.find(open); at != npos; at = bytes.find(open, at + 1)) {
    std::size_t begin = at + 1;
    if (bytes.substr(begin, 3) == "%%%") {
      begin = bytes.find("%%%", begin + 3);
      if (begin == npos) return;
      begin += 3;
    }
    const std::string_view name = word_at(bytes, begin);
    const std::size_t end = begin + name.size();
    const bool is_name = !name.empty() && name.size() <= kLongestName && is_letter(name.front());
    if (is_name && end < bytes.size() && bytes[end] == close) names.insert(fold(without_namespace(name)));
  }
}

/// Adds the names of `$ObjectType.Lead.FieldSets.Details`.
void add_members(std::string_view bytes, std::set<std::string>& names) {
  constexpr std::string_view kMiddle = "dSets.";
  for (std::size_t at = bytes.find(kMiddle); at != npos; at = bytes.find(kMiddle, at + 1)) {
    const std::string_view name = word_at(bytes, at + kMiddle.size());
    if (!name.empty() && is_letter(name.front())) names.insert(fold(without_namespace(name)));
  }
}

}  // namespace

void note_field_sets(FileContext& cx, std::string_view bytes) {
  const bool is_read = std::ranges::find(kReadTypes, cx.type) != kReadTypes.end();
  if (!is_read || !speaks_of_field_sets(bytes)) return;
  std::set<std::string> names;
  add_enclosed(bytes, '\'', '\'', names);
  const bool is_apex = cx.type == MetadataType::apex_class || cx.type == MetadataType::apex_trigger;
  if (!is_apex) {
    add_enclosed(bytes, '"', '"', names);
    add_enclosed(bytes, '>', '<', names);
  }
  add_members(bytes, names);
  for (const std::string& name : names) {
    cx.block.activations.push_back(
        {.component = cx.block.names.intern(name), .type = MetadataType::field_set, .is_active = true});
  }
}

}  // namespace lint
