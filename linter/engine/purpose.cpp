// What speaks for a field that nothing in the project uses: implementation.
#include "linter/engine/purpose.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/engine/advice.h"

namespace lint {
namespace {

/// Words in a description that claim a use which no metadata shows.
constexpr std::string_view kIntegrationWords[] = {
    "integration",     "integrated",  "api",       "middleware",  "etl",          "interface",   "webhook",
    "external system", "data loader", "mulesoft",  "zapier",      "populated by", "synced from", "synced to",
    "imported from",   "copied from", "loaded by", "loaded from", "data cloud",   "dynamic soql"};
constexpr std::string_view kMarketoPrefixes[] = {"mkto71_", "mkto2__", "mkto_si__"};

/// A purpose outside Salesforce that somebody wrote down: nobody can call the field unused from metadata
/// alone.
bool has_claimed_purpose(const Field& field, const Context& cx) {
  const Decision* const decision = cx.decision(field);
  if (decision != nullptr && decision->sync == SyncChoice::sync) return true;
  if (field.is_external_id) return true;  // An integration matches records on it.
  for (const std::string_view prefix : kMarketoPrefixes) {
    if (starts_with_folded(field.name, prefix)) return true;
  }
  // Once Marketo's assets are read, they decide and not the words.
  if (claims_marketo_purpose(field, cx) && !cx.marketo_uses().is_loaded()) return true;
  return std::any_of(std::begin(kIntegrationWords), std::end(kIntegrationWords),
                     [&](std::string_view word) { return has_word(field.description, word); });
}

/// Fields that carry the object's structure, or that the sync itself needs.
bool is_structural(const Field& field, const Context& cx) {
  return field.type == FieldType::master_detail || field.type == FieldType::hierarchy ||
         equals_folded(field.name, cx.analysis().sync.filter_field);
}

/// A use in Marketo counts for what the field is made of as well: the chain of definitions ends in use there.
bool is_needed_itself(const Field& field, const Context& cx) {
  return is_structural(field, cx) || has_claimed_purpose(field, cx) ||
         cx.marketo_uses().strongest(cx.id_of(field)) != Strength::none;
}

}  // namespace

bool claims_marketo_purpose(const Field& field, const Context& cx) {
  const std::string& pattern = cx.analysis().sync.purpose_pattern;
  return !pattern.empty() &&
         (contains_folded(field.description, pattern) || contains_folded(field.help_text, pattern));
}

bool is_needed(FieldId field, const Context& cx) {
  if (is_needed_itself(cx.model().fields[field], cx)) return true;
  for (const std::vector<FieldId>& step : definitions_using(cx.references(), field)) {
    const auto is_needed_one = [&](FieldId each) { return is_needed_itself(cx.model().fields[each], cx); };
    if (std::any_of(step.begin(), step.end(), is_needed_one)) return true;
  }
  return false;
}

}  // namespace lint
