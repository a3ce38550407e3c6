// Universally required fields without a default: Salesforce refuses every record of Marketo that lacks a
// value.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Fields of activities are the job of activity/task-required-field.
const SavedObject* saved_object_of(const Field& field) {
  for (const SavedObject& saved : saved_objects()) {
    const bool is_activity = saved.name == "Task" || saved.name == "Event";
    if (!is_activity && equals_folded(saved.name, field.object_name)) return &saved;
  }
  return nullptr;
}

/// Salesforce calculates the others, or they always hold a value.
bool can_be_blank(const Field& field) {
  return !field.is_formula() && field.type != FieldType::checkbox && field.type != FieldType::auto_number &&
         field.type != FieldType::summary && field.type != FieldType::master_detail;
}

/// Whether the records were counted and none lacks a value: changes of such records pass.
bool is_known_full(FieldId field, const Context& cx) {
  const FieldPopulation* const population = cx.evidence().population(field);
  return population != nullptr && population->populated && population->populated == population->total;
}

const MarketoField* marketo_field_of(FieldId field, const Context& cx) {
  for (const Twin& twin : cx.analysis().twins.twins_of(field)) {
    if (twin.tier != Tier::label) return &cx.model().marketo_fields[twin.marketo];
  }
  return nullptr;
}

std::string source_note(FieldId field, const Context& cx) {
  if (cx.model().marketo_fields.empty())
    return "Marketo sends a value only if a form, an import or a smart campaign has set one";
  const MarketoField* const marketo = marketo_field_of(field, cx);
  if (marketo == nullptr) return "the Marketo schemas hold no field for it, so Marketo never sends a value";
  return concat("Marketo sends what `", marketo->rest_name,
                "` holds: people from forms, lists and imports that leave it blank are refused");
}

std::string fix_note(const Field& field, bool is_creation) {
  return concat("Salesforce admin: ", setup_path(field), " › Edit, ",
                is_creation ? "enter a Default Value, or clear Required" : "clear Required",
                " and require the field on page layouts, which do not bind the API; ",
                is_creation ? "" : "or fill the blank records once; ",
                "or Marketo admin: fill it in a smart campaign before Sync Person to SFDC; done when Admin › "
                "Salesforce › Sync Errors shows no REQUIRED_FIELD_MISSING for it");
}

void check(const Model& model, Context& cx) {
  const ValueSets sets(model);
  for (const Field& field : model.fields) {
    const SavedObject* const saved = field.is_custom && field.is_required ? saved_object_of(field) : nullptr;
    if (saved == nullptr || !can_be_blank(field)) continue;
    const FieldId id = cx.id_of(field);
    // A default fills new records only; what is changed may have been blank before the field was required.
    const bool is_creation = saved->creates;
    const bool is_harmless = is_creation ? sets.may_have_default(field) : is_known_full(id, cx);
    if (is_harmless || cx.access().of(field.object).edit == Truth::no) continue;
    if (!is_creation && cx.analysis().preset == Preset::gate) continue;
    Report report = cx.report(
        field, concat(Context::named(field), is_creation ? " is required and has no default" : " is required",
                      ", so Salesforce refuses every ", field.object_name, " that Marketo ",
                      is_creation ? "creates" : "changes", " without a value"));
    if (!is_creation) {
      report.severity(Severity::warning)
          .note("records that were blank when the field became required can be read but not saved");
    }
    if (is_filled_by_automation(id, cx)) {
      report.confidence(Confidence::medium)
          .note("a flow or Apex code writes the field and may fill it before Salesforce looks");
    }
    if (!cx.access().options().is_configured()) report.confidence(Confidence::low);
    report.note(source_note(id, cx)).note(fix_note(field, is_creation));
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "required field without a default that Marketo may leave blank",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                 });

}  // namespace lint
