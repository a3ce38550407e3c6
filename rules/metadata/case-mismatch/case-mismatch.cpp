// A name written in another case than its definition, where case matters: scripts, components, stored names,
// files.
#include "linter/engine/rule.h"

namespace lint {
namespace {

constexpr std::size_t kMostLabels = 6;

std::string_view consequence_of(MetadataType type) {
  if (type == MetadataType::custom_metadata)
    return "code that compares or looks up the stored name as text does not find the field";
  return "in JavaScript the name is a key: `record.score__c` is empty when the record holds `Score__c`";
}

Origin origin_of(std::uint32_t site, const Context& cx) {
  return {.file = cx.references().file_of(site), .offset = cx.model().sites[site].offset};
}

void report_uses(const CaseMismatch& mismatch, const Model& model, Context& cx) {
  const Field& field = model.fields[mismatch.field];
  const Site& first = model.sites[mismatch.sites.front()];
  const std::size_t count = mismatch.sites.size();
  Report report = cx.report_at(std::string(field.full_name), origin_of(mismatch.sites.front(), cx),
                               concat("the field `", field.name, "` is written `", mismatch.written, "` in ",
                                      to_string(first.type), " `", model.names[first.component], "`"));
  report.count(count).discriminator(mismatch.written);
  if (first.form == SiteForm::mention) report.confidence(Confidence::medium);
  for (std::size_t i = 1; i < std::min(count, kMostLabels); ++i)
    report.label(origin_of(mismatch.sites[i], cx), "and here");
  report.label(field.origin, "defined here").note(std::string(consequence_of(first.type)));
  report.note("Salesforce admin: write the name as the definition does");
}

void report_path(const PathMismatch& mismatch, const Model& model, Context& cx) {
  const Field& field = model.fields[mismatch.field];
  const std::string_view name = mismatch.is_folder ? field.object_name : field.name;
  cx.report(field, concat("the ", mismatch.is_folder ? "folder" : "file", " is called `", mismatch.written,
                          "`, but it defines `", name, "`"))
      .discriminator(concat("path ", mismatch.written))
      .note(
          "where the file system minds case, a retrieve writes a second copy beside it, and both are "
          "deployed")
      .note(concat("Salesforce admin: rename it to `", name,
                   "`, in two steps on Windows and macOS: `git mv` to another name, then "
                   "to the right one"));
}

void check(const Model& model, Context& cx) {
  const auto is_in_scope = [&](FieldId field) {
    return cx.scope().is_whole_org() || cx.scope().is_synced(model.fields[field].object);
  };
  for (const CaseMismatch& mismatch : find_case_mismatches(model, cx.references())) {
    if (is_in_scope(mismatch.field)) report_uses(mismatch, model, cx);
  }
  // One finding is enough for a folder.
  std::string_view last_folder;
  for (const PathMismatch& mismatch : find_path_mismatches(model)) {
    if (!is_in_scope(mismatch.field)) continue;
    const std::string_view object = model.fields[mismatch.field].object_name;
    if (mismatch.is_folder && object == last_folder) continue;
    if (mismatch.is_folder) last_folder = object;
    report_path(mismatch, model, cx);
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a name that is written in another case than its definition",
                     .severity = Severity::info,
                     .preset = Preset::all,
                 });

}  // namespace lint
