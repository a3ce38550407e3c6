// The custom fields that the sync user is known not to see, one finding an object, for both admins to
// confirm.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// `access/hidden-field` and `access/consent-field` report those.
bool is_missed(FieldId id, const Context& cx) {
  return is_consent_field(id, cx) || !need_of(id, cx).why.empty();
}

void check(const Model& model, Context& cx) {
  const auto is_unseen = [&](FieldId id, const Field&) {
    return cx.scope().is_synced(id) && cx.access().of(id).verdict == Verdict::hidden && !is_missed(id, cx);
  };
  for (const FieldGroup& group : group_by_object(model, is_unseen)) {
    cx.report(group, concat("the sync user does not see ",
                            counted(group.fields.size(), "custom field", "custom fields"), " of ",
                            Context::named(*group.object)))
        .count(group.fields.size())
        .note(list_names(names_of(group.fields), 40))
        .note(
            "Marketo admin: say which of them Marketo needs; the rest may stay hidden. "
            "Record the answer with a decision for each field");
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "custom fields that the sync user does not see, to be confirmed",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                     .need = Need::sync_user,
                 });

}  // namespace lint
