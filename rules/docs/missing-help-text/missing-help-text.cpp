// Visible custom fields should tell the person who fills them what to enter; one finding an object.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Nobody fills what is calculated.
bool is_filled_by_people(const Field& field) {
  return !field.is_formula() && field.type != FieldType::summary && field.type != FieldType::auto_number;
}

void check(const Model& model, Context& cx) {
  const auto is_silent = [&](FieldId id, const Field& field) {
    return cx.scope().is_linted(id) && !is_known_unseen(id, cx.analysis()) &&
           namespace_of(field.name).empty() && is_filled_by_people(field) && trim(field.help_text).empty();
  };
  for (const FieldGroup& group : group_by_object(model, is_silent)) {
    cx.report(group,
              concat(counted(group.fields.size(), "field", "fields"), " of ", Context::named(*group.object),
                     group.fields.size() == 1 ? " has" : " have", " no help text"))
        .count(group.fields.size())
        .note(list_names(names_of(group.fields), 40))
        .note(
            "people guess what to enter, and Marketo segments by what they guessed. Salesforce admin: Setup "
            "› "
            "Object Manager › the object › Fields & Relationships › the field › Edit, Help Text");
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a visible custom field has no help text",
                     .severity = Severity::info,
                     .preset = Preset::all,
                 });

}  // namespace lint
