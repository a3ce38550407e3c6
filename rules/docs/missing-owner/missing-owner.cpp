// Somebody must answer for each visible custom field; one finding an object.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool has_owner(const Field& field, const Context& cx) {
  const Decision* const decision = cx.decision(field);
  return !trim(field.business_owner).empty() || (decision != nullptr && !trim(decision->owner).empty());
}

void check(const Model& model, Context& cx) {
  const auto is_orphan = [&](FieldId id, const Field& field) {
    return cx.scope().is_linted(id) && !is_known_unseen(id, cx.analysis()) &&
           namespace_of(field.name).empty() && !has_owner(field, cx);
  };
  for (const FieldGroup& group : group_by_object(model, is_orphan)) {
    cx.report(group,
              concat(counted(group.fields.size(), "field", "fields"), " of ", Context::named(*group.object),
                     group.fields.size() == 1 ? " has" : " have", " no owner"))
        .count(group.fields.size())
        .note(list_names(names_of(group.fields), 40))
        .note(
            "nobody can be asked before the field changes. Both admins: write `owner` under the field in "
            "decisions.toml; or Salesforce admin: Setup › Object Manager › the object › Fields & "
            "Relationships › "
            "the field › Edit, Data Owner");
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a visible custom field has no owner",
                     .severity = Severity::info,
                     .preset = Preset::all,
                 });

}  // namespace lint
