// Fields that must be unique and that Marketo can write: a second person with the value is refused.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Without schemas every field that the sync user may edit can be written
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/sfdc-sync-field-sync).
bool is_written(FieldId id, const Field& field, const Context& cx) {
  const bool is_person = field.object_name == "Lead" || field.object_name == "Contact";
  const bool is_member = field.object_name == "CampaignMember" && cx.scope().is_synced(id);
  if ((!is_person && !is_member) || cx.access().of(id).verdict != Verdict::editable) return false;
  return cx.model().marketo_fields.empty() ||
         is_written_by_marketo(cx.model(), cx.access(), cx.analysis().twins, id, field.object);
}

void check(const Model& model, Context& cx) {
  for (const FieldGroup& group : group_by_object(model, [&](FieldId id, const Field&field) {
         return field.is_custom && field.is_unique && is_written(id, field, cx);
       })) {
    const std::size_t count = group.fields.size();
    cx.report(group, concat(counted(count, "field", "fields"), " of ", group.object->name,
                            " that Marketo can write must be unique: Salesforce refuses a second record with "
                            "the same value"))
        .members(group.fields)
        .count(count)
        .note(concat("fields: ", list_names(names_of(group.fields))))
        .note(
            "two people of Marketo with one value, or a value that another record keeps, end as "
            "DUPLICATE_VALUE under Admin › Salesforce › Sync Errors")
        .note(concat(
            "Salesforce admin: if only Salesforce fills a field, make it read-only for the sync user: ",
            setup_path(*group.fields.front()), " › Set Field-Level Security; or clear Unique"))
        .note(
            "Marketo admin: Admin › Field Management › the field › Field Actions › Block Field Updates for "
            "forms and imports; done when no form, import or smart campaign changes the field");
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "unique field that Marketo can write",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
