// A formula that reads the clock changes without a save, so Marketo never hears of it.
#include "linter/engine/rule.h"

namespace lint {
namespace {

void check(const Field& field, Context& cx) {
  const FieldId id = cx.id_of(field);
  const formula::FieldClass& kind = cx.analysis().formulas[id];
  if (!kind.is_volatile || !cx.scope().is_synced(id) || is_known_unseen(id, cx.analysis())) return;
  Report report = cx.report(field, concat("formula ", Context::named(field),
                                          " changes with the clock, and Marketo does not notice"));
  if (field.object_name == "Opportunity") report.severity(Severity::warning);
  report.confidence(confidence_of_visible(id, cx.analysis()));
  if (cx.access().of(id).verdict == Verdict::unknown) {
    report.note(
        "the formula is certain; whether the sync user sees it is not: access/access-unknown says what would "
        "settle it");
  }
  if (kind.volatile_through) {
    const Field& source = cx.model().fields[kind.volatile_through];
    report.label(source.origin, concat("`", source.full_name, "` passes the clock on"));
  }
  report
      .note(
          "a formula never moves the record's timestamp, so Marketo keeps the value of the last save: days "
          "old, then "
          "months")
      .note(concat(hide_steps(field, cx.access()),
                   "; or store the value with a scheduled flow, and sync the stored field"))
      .note(marketo_clear_steps(field));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a visible formula calls TODAY, NOW or TIMENOW",
                     .severity = Severity::error,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
