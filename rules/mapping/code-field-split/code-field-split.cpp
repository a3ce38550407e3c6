// State and country codes of Lead and Contact have different names, so Marketo keeps two fields of each.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// The names of one code on both objects, and the compound field that governs each
/// (https://help.salesforce.com/s/articleView?id=xcloud.state_country_and_territory_picklist_fields.htm).
struct Code {
  std::string_view lead;
  std::string_view contact;
};
constexpr Code kCodes[] = {{"CountryCode", "MailingCountryCode"}, {"StateCode", "MailingStateCode"}};

const MarketoField* find_person_field(std::string_view name, const Context& cx) {
  for (const MarketoField& field : cx.model().marketo_fields) {
    const bool is_shown = field.object == "lead" && !field.is_hidden.value_or(false);
    if (is_shown && equals_folded(field.rest_name, name)) return &field;
  }
  return nullptr;
}

bool is_address_unseen(std::string_view compound, const Context& cx) {
  const FieldId id = cx.index().find_field(compound);
  return id && is_known_unseen(id, cx.analysis());
}

void check(const Model&, Context& cx) {
  std::vector<std::string> names;
  const MarketoField* first = nullptr;
  const MarketoField* second = nullptr;
  if (is_address_unseen("Lead.Address", cx) || is_address_unseen("Contact.MailingAddress", cx)) return;
  for (const Code& code : kCodes) {
    const MarketoField* const lead = find_person_field(code.lead, cx);
    const MarketoField* const contact = find_person_field(code.contact, cx);
    if (lead == nullptr || contact == nullptr) continue;
    names.push_back(concat(lead->rest_name, "` and `", contact->rest_name));
    if (first != nullptr) continue;
    first = lead;
    second = contact;
  }
  if (first == nullptr) return;
  cx.report(*first, concat(list_names(names), ": one code of a person's address in two Marketo fields"))
      .count(names.size())
      .label(second->origin, "filled from Contact only")
      .note(
          "the first is filled while the person is a lead, the second once it is a contact: a list or a rule "
          "that asks for one of them misses the other people")
      .note(
          "Marketo admin: ask Adobe Support to map both to one field, or Admin › Field Management › Field "
          "Actions › Merge Fields where the instance has it; until then ask for both in every smart list, or "
          "use `country` and `state`, which are one field each")
      .note(
          "Salesforce admin: nothing to change, the names are Salesforce's own; done when the schema holds "
          "one "
          "of the two, or the other `isHidden`");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a state or country code is in Marketo twice, of Lead and of Contact",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                     .need = Need::marketo_schemas,
                 });

}  // namespace lint
