// One Marketo name fits fields of several objects, so nothing tells which of them it shows.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool has_object(std::span<const Twin> twins, std::string_view object, const Context& cx) {
  return std::any_of(twins.begin(), twins.end(),
                     [&](const Twin& twin) { return cx.model().fields[twin.field].object_name == object; });
}

/// Lead and Contact alone are one merged field; with Account among them, or found by label only, it is a
/// guess.
bool is_ambiguous(std::span<const Twin> twins, const Context& cx) {
  const bool is_guess = twins.size() > 1 && std::all_of(twins.begin(), twins.end(), [](const Twin& twin) {
                          return twin.confidence == Confidence::low;
                        });
  return is_guess && has_object(twins, "Account", cx);
}

/// The line of fieldlint.toml that settles it.
std::string mapping_line(const Field& field, const MarketoField& marketo) {
  return concat("\"", field.full_name, "\" = \"", marketo.rest_name, "\"");
}

void check(const MarketoField& marketo, Context& cx) {
  const MarketoFieldId id = cx.id_of(marketo);
  const std::span<const Twin> twins = cx.analysis().twins.twins_of(id);
  if (!is_ambiguous(twins, cx)) return;
  std::vector<std::string> fields;
  std::vector<std::string> lines;
  for (const Twin& twin : twins) {
    const Field& field = cx.model().fields[twin.field];
    fields.emplace_back(field.full_name);
    lines.push_back(mapping_line(field, marketo));
  }
  Report report = cx.report(marketo, concat("the Marketo field `", marketo.rest_name, "` may show ",
                                            list_names(fields, fields.size()), ": its name does not tell"));
  for (const Twin& twin : twins) report.label(cx.model().fields[twin.field].origin, "a candidate");
  report
      .note(
          "the dictionary and the rules about types, lengths and left-over fields cannot speak of it until "
          "it "
          "is settled")
      .note(concat("Marketo admin: Admin › Field Management › ",
                   marketo.label.empty() ? marketo.rest_name : marketo.label,
                   " shows the Salesforce field it is mapped to"))
      .note(
          concat("then add what it shows to `[mapping]` in fieldlint.toml: ", list_names(lines, lines.size()),
                 " (Lead and Contact may both be right); done when the finding is gone"));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a Marketo name fits fields of several Salesforce objects",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                     .need = Need::marketo_schemas,
                 });

}  // namespace lint
