// A file that is not well-formed: what stands after the fault may be missing from every answer.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool is_metadata(std::string_view path) {
  return !ends_with_folded(path, ".json") && !ends_with_folded(path, ".csv");
}

std::string_view consequence_of(const Fact& fact, const Context& cx) {
  if (fact.is_evidence)
    return "Salesforce admin: export the file again; until then nothing is known of what it should say";
  return is_metadata(cx.model().files[fact.origin.file].path)
             ? "Salesforce refuses the file, and fieldlint reads only what stands before the fault: fields "
               "may look unused or hidden because of it. Salesforce admin: mend the file, or retrieve it "
               "again"
             : "Marketo admin: save the file again; until then its fields look as if Marketo did not have "
               "them";
}

void check(const Fact& fact, Context& cx) {
  if (fact.kind != FactKind::malformed) return;
  cx.report_file(fact.origin, concat("not well-formed: ", fact.message))
      .note(std::string(consequence_of(fact, cx)));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "XML or JSON that is not well-formed",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                 });

}  // namespace lint
