// A file that is not well-formed: what stands after the fault may be missing from every answer.
#include "linter/engine/rule.h"

namespace lint {
namespace {

void check(const Fact& fact, Context& cx) {
  if (fact.kind != FactKind::malformed) return;
  cx.report_file(fact.origin, concat("not well-formed: ", fact.message))
      .note(
          "Salesforce refuses the file, and fieldlint reads only what stands before the fault: fields may "
          "look unused "
          "or hidden because of it");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "XML or JSON that is not well-formed",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                 });

}  // namespace lint
