// Somebody signed a field, then the field changed: what was agreed no longer holds.
#include "linter/engine/rule.h"

namespace lint {
namespace {

void check(const Model& model, Context& cx) {
  for (const OutdatedApproval& approval : outdated_approvals(cx)) {
    const Field* const field = approval.field ? &model.fields[approval.field] : nullptr;
    const std::string what =
        concat(field == nullptr ? concat("`", approval.row, "`") : Context::named(*field),
               " has changed since it was signed by ", join(approval.signers, " and "));
    Report report = field == nullptr ? cx.report_at(approval.row, {}, what) : cx.report(*field, what);
    if (approval.changes.empty()) {
      report.note("`git log -p` of `decisions.toml` and `dictionary.json` shows what was signed");
    } else {
      report.note(concat("since then: ", join(approval.changes, "; ")));
    }
    report
        .note(
            "smart lists, scores and mappings that were agreed for the old field may be wrong for the new "
            "one; "
            "nobody has said otherwise")
        .note(concat("both admins: look at the row in the dictionary (`fieldlint dictionary build`), then "
                     "whoever signed "
                     "signs again in decisions.toml with `digest = \"",
                     approval.digest,
                     "\"` and the new date; or undo the change; done when both digests agree"));
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field changed after an admin had signed it",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
