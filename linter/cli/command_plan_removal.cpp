// `plan-removal`: what must go before fields can be removed, and the files of the deploy that removes them.
#include "linter/base/atomic_write.h"
#include "linter/cli/commands.h"
#include "linter/cli/open_project.h"
#include "linter/cli/output.h"
#include "linter/cli/plan_removal.h"
#include "linter/read/project.h"

namespace lint {
namespace {

/// Winter '25: what a project that names no version is deployed with.
constexpr std::string_view kDefaultVersion = "62.0";

std::string api_version(const SourceTree& tree) {
  const ProjectFacts facts = read_project(tree.load("sfdx-project.json").value_or(""));
  return facts.api_version.empty() ? std::string(kDefaultVersion) : facts.api_version;
}

/// Writes both files, or neither, and notes where.
Status write_files(std::string folder, RemovalPlan& plan) {
  if (!folder.ends_with('/')) folder += '/';
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& [name, text] : plan.files) {
    files.emplace_back(folder + name, text);
    plan.written.push_back(folder + name);
  }
  return atomic_write(files);
}

}  // namespace

Result<int> run_plan_removal(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Result<OpenProject> open = open_project(options);
  if (!open) return open.error();
  const Result<std::vector<FieldId>> fields = find_removable(*open->project, options.arguments);
  if (!fields) return fields.error();
  RemovalPlan plan = plan_removal(*open->project, *open->tree, *fields);
  plan.is_forced = options.is_forced;
  if (!plan.is_refused()) {
    plan.files = removal_files(plan.fields, api_version(*open->tree));
    if (!options.output_folder.empty()) {
      if (const Status problem = write_files(options.output_folder, plan)) return *problem;
    }
  }
  const Format formats[] = {
      {"text", [&](const TextStyle& style) { return render_removal_text(plan, style); }},
      {"json", [&](const TextStyle&) { return render_removal_json(plan); }},
  };
  if (const Status problem = write_output(*targets, formats, options)) return *problem;
  return plan.is_refused() ? kFound : kClean;
}

}  // namespace lint
