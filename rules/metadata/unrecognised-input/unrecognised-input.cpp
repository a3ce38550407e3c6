// A Marketo or evidence file that is well-formed but holds nothing fieldlint understands, such as a saved
// error answer, or names that the project does not know.
#include "linter/engine/rule.h"

namespace lint {
namespace {

constexpr std::size_t kMostNames = 20;

std::string_view consequence_of(const Fact& fact) {
  const bool is_cut = fact.kind == FactKind::incomplete;
  if (fact.is_evidence) {
    return is_cut ? "the rows that are here count; that a field has none proves nothing"
                  : "the rows in question were left out: rules that need them are silent or less sure";
  }
  return is_cut ? "the fields of the pages that are not here look as if Marketo did not have them"
                : "the file was left out: rules that need its facts are silent or less sure";
}

void report(const Fact& fact, Context& cx) {
  cx.report_file(fact.origin, std::string(fact.message))
      .note(std::string(consequence_of(fact)))
      .note(
          fact.is_evidence
              ? "Salesforce admin: `fieldlint explain metadata/unrecognised-input` says what an evidence "
                "file "
                "holds; `columns` in `[evidence]` names the headings of other exports"
              : "Marketo admin: `fieldlint explain metadata/unrecognised-input` says what belongs into this "
                "folder");
}

/// Old exports name fields that are gone; a file without any known name is wrong as a whole.
void report(const UnknownNames& unknown, Context& cx) {
  const std::size_t count = unknown.names.size();
  const std::string message =
      unknown.has_known ? concat(counted(count, "name is no field", "names are no fields"), " of the project")
      : count == 1      ? "the only name is no field of the project"
                        : concat("none of the ", count, " names is a field of the project");
  cx.report_file(unknown.origin, message)
      .severity(unknown.has_known ? Severity::info : Severity::warning)
      .discriminator("names")
      .count(count)
      .note(list_names(unknown.names, kMostNames))
      .note(
          unknown.has_known
              ? "fields that were deleted or not retrieved, or an alias that is no field's name without `__c`"
              : "Salesforce admin: give API names such as `Lead` and `Score__c`; `columns` in `[evidence]` "
                "says which headings hold them");
}

void check(const Model& model, Context& cx) {
  for (const Fact& fact : model.facts) {
    const bool is_input = fact.kind == FactKind::unrecognised || fact.kind == FactKind::incomplete;
    if (is_input) report(fact, cx);
  }
  for (const UnknownNames& unknown : cx.evidence().unknown_names()) report(unknown, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "an input file of unknown shape, or a saved error answer",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
