// A required activity field without a default: Marketo cannot create a task, because it never fills the
// field.
#include "linter/engine/rule.h"

namespace lint {
namespace {

constexpr std::string_view kActivities[] = {"Activity", "Task", "Event"};

/// A check box has a value always; the default of a global value set stands in a file of its own.
bool may_have_default(const Field& field) {
  return field.type == FieldType::checkbox || !field.default_value.empty() || !field.value_set.empty();
}

void check(const Field& field, Context& cx) {
  const bool is_activity = std::ranges::any_of(
      kActivities, [&](std::string_view object) { return equals_folded(object, field.object_name); });
  if (!is_activity || !field.is_custom || !field.is_required || may_have_default(field)) return;
  if (field.is_formula() || field.type == FieldType::auto_number) return;
  cx.report(field, concat("activity field ", Context::named(field),
                          " is required and has no default, so Marketo cannot create tasks"))
      .note(
          "Marketo's Create Task step and its activity log fill the standard fields only: each save is "
          "refused "
          "with REQUIRED_FIELD_MISSING, and the sales person never sees the task")
      .note(
          concat("Salesforce admin: Setup › Object Manager › Activity › Fields & Relationships › ",
                 field.label.empty() ? field.name : field.label,
                 " › Edit: enter a Default Value; or clear Required and make the field required on the page "
                 "layout, which does not bind the API"))
      .note(
          "done when a test person's Create Task step leaves no error in Marketo: Admin › Salesforce › Sync "
          "Errors");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a required activity field stops Marketo from creating tasks",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
