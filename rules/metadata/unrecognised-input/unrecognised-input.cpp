// A Marketo or evidence file that is well-formed but holds nothing fieldlint understands, such as a saved
// error answer.
#include "linter/engine/rule.h"

namespace lint {
namespace {

void check(const Fact& fact, Context& cx) {
  if (fact.kind == FactKind::malformed) return;
  cx.report_file(fact.origin, std::string(fact.message))
      .note(fact.kind == FactKind::incomplete
                ? "the fields of the pages that are not here look as if Marketo did not have them"
                : "the file was left out: rules that need its facts are silent or less sure")
      .note(
          "Marketo admin: `fieldlint explain metadata/unrecognised-input` says what belongs into this "
          "folder");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "an input file of unknown shape, or a saved error answer",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
