// Marketo syncs a custom object only when two lookups at most lead from it to a person or a company.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Lookups to objects that the project does not hold: the path may go on there.
bool leads_outside(const Object& object, const Context& cx) {
  return std::any_of(object.fields.begin(), object.fields.end(), [&](FieldId id) {
    const Field& field = cx.model().fields[id];
    return is_relationship(field.type) &&
           std::any_of(field.reference_to.begin(), field.reference_to.end(), [&](std::string_view target) {
             const ObjectId parent = cx.index().find_object(target);
             return !parent || (is_custom_name(target) && !cx.model().objects[parent].is_defined);
           });
  });
}

void check(const Object& object, Context& cx) {
  const ObjectId id = cx.id_of(object);
  if (!cx.scope().is_wanted(id) || !object.is_defined || !path_to_person(id, cx).empty()) return;
  cx.report(object,
            concat("the custom object ", Context::named(object),
                   " is wanted for the sync, but no two lookups lead from it to Lead, Contact or Account"))
      .confidence(leads_outside(object, cx) ? Confidence::low : Confidence::high)
      .note(
          "Marketo can only sync a custom object that is linked to a lead, contact or account, at most two "
          "steps away: "
          "it does not appear under Salesforce Objects Sync")
      .note(concat(
          "Salesforce admin: Setup › Object Manager › ", object.name,
          " › Fields & Relationships › New, a Lookup to Lead, Contact or Account; or take the object out of "
          "`custom-objects` under `[sync]` in fieldlint.toml"));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a custom object wanted for the sync is linked to no person or company",
                     .severity = Severity::error,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
