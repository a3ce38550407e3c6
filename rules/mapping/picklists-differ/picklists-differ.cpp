// Marketo offers only the values that a Lead picklist and its Contact twin have in common.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool is_list(FieldType type) {
  return type == FieldType::picklist || type == FieldType::multiselect_picklist;
}

/// The values of `mine` that are not among `others`; both are sorted.
std::vector<std::string> only_in(const std::vector<std::string_view>& mine,
                                 const std::vector<std::string_view>& others) {
  std::vector<std::string> only;
  for (const std::string_view value : mine) {
    if (!std::binary_search(others.begin(), others.end(), value)) only.emplace_back(value);
  }
  return only;
}

void check_pair(const PersonPair& pair, const ValueSets& sets, Context& cx) {
  const Field& lead = *pair.lead;
  const Field& contact = *pair.contact;
  if (pair.is_apart || !is_list(lead.type) || !is_list(contact.type)) return;
  const std::vector<std::string_view> on_lead = sets.values_of(lead);
  const std::vector<std::string_view> on_contact = sets.values_of(contact);
  if (on_lead.empty() || on_contact.empty()) return;  // A value set that is not in the project.
  const std::vector<std::string> lead_only = only_in(on_lead, on_contact);
  const std::vector<std::string> contact_only = only_in(on_contact, on_lead);
  const std::size_t missing = lead_only.size() + contact_only.size();
  if (missing == 0) return;
  const std::size_t shared = on_lead.size() - lead_only.size();
  Report report =
      cx.report(lead, concat(counted(missing, "value", "values"), " of ", Context::named(lead), " and `",
                             contact.full_name, "` ", missing == 1 ? "is" : "are",
                             " on one side only, and Marketo offers ",
                             shared == 0 ? "none" : concat("only the ", shared, " that both have")));
  report.confidence(confidence_of(pair, cx)).label(contact.origin, concat("`", contact.full_name, "`"));
  if (!lead_only.empty()) report.note(concat("only on Lead: ", list_names(lead_only)));
  if (!contact_only.empty()) report.note(concat("only on Contact: ", list_names(contact_only)));
  if (lead.is_restricted || contact.is_restricted) {
    report.note(concat("`", contact.is_restricted ? contact.full_name : lead.full_name,
                       "` is restricted: Salesforce refuses a value that is not in its list, so a person "
                       "with such a value cannot be saved or converted"));
  }
  report
      .note(
          concat("Salesforce admin: give both fields one global value set (Setup › Picklist Value Sets), or "
                 "add the missing values: ",
                 setup_path(contact), " › Values › New"))
      .note("Marketo admin: then edit the forms that offer the field; done when both lists are equal");
}

void check(const Model& model, Context& cx) {
  const ValueSets sets(model);
  for (const PersonPair& pair : visible_person_pairs(cx)) check_pair(pair, sets, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a Lead picklist and its Contact twin have different values",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
