// No Salesforce metadata at all: the folder is probably the wrong one, and a clean report would be a lie.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool is_metadata(const ModelFile& file) {
  return file.type != MetadataType::not_metadata && file.type != MetadataType::package_manifest;
}

void check(const Model& model, Context& cx) {
  if (std::any_of(model.files.begin(), model.files.end(), is_metadata)) return;
  cx.report_at(".", {}, "no Salesforce metadata was found here")
      .note(
          "Salesforce admin: run fieldlint in the folder that holds sfdx-project.json, or name it with "
          "--project, or set `roots` under `[salesforce]` in fieldlint.toml");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "the project holds no Salesforce metadata",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                 });

}  // namespace lint
