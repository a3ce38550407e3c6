// A field that somebody said Marketo needs is hidden from the sync user: its values freeze in Marketo.
#include "linter/engine/rule.h"

namespace lint {
namespace {

void check(const Field& field, Context& cx) {
  const FieldId id = cx.id_of(field);
  if (cx.access().of(id).verdict != Verdict::hidden) return;
  const FieldNeed need = need_of(id, cx);
  if (need.why.empty()) return;
  Report report =
      cx.report_access(field, access_origin(id, cx.analysis()),
                       concat("the sync user cannot read ", Context::named(field), ", and Marketo needs it"));
  if (!need.is_stated) report.confidence(need.use->confidence);
  if (need.use != nullptr) {
    report.label(cx.model().marketo_uses[need.use->use].origin, "Marketo uses it here");
  }
  report.label(field.origin, "the field")
      .note(concat("needed: ", need.why))
      .note(
          "Marketo keeps the last value of each record for ever: lists, scores and campaigns go on with old "
          "data")
      .note(concat(grant_steps(field, cx.access()), ". Or, if Marketo no longer needs it, change the ",
                   need.is_stated ? "decision" : "asset"));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field that Marketo needs is hidden from the sync user",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                     .need = Need::sync_user,
                 });

}  // namespace lint
