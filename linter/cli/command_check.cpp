// `check`: lints the project; paths filter what is reported.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "linter/cli/baseline_file.h"
#include "linter/cli/commands.h"
#include "linter/cli/open_project.h"
#include "linter/cli/output.h"
#include "linter/cli/terminal.h"
#include "linter/render/github.h"
#include "linter/render/gitlab.h"
#include "linter/render/json.h"
#include "linter/render/jsonl.h"
#include "linter/render/junit.h"
#include "linter/render/markdown.h"
#include "linter/render/sarif.h"
#include "linter/render/text.h"

namespace lint {
namespace {

constexpr std::string_view kFormats[] = {"text",   "json",   "jsonl", "sarif",
                                         "github", "gitlab", "junit", "markdown"};

bool is_below(std::string_view path, std::string_view folder) {
  return folder == "." ||
         (path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/'));
}

/// Keeps the findings that stand in one of the paths.
void keep_reported(Outcome& outcome, const Model& model, const std::vector<std::string>& paths) {
  if (paths.empty()) return;
  std::erase_if(outcome.findings, [&](const Finding& finding) {
    if (!finding.place || !finding.place->file) return true;
    const std::string& path = model.files[finding.place->file].path;
    return std::none_of(paths.begin(), paths.end(),
                        [&](const std::string& folder) { return is_below(path, folder); });
  });
}

Result<std::vector<std::string>> paths_of(const Options& options, const std::string& root) {
  std::vector<std::string> paths;
  for (const std::string& argument : options.arguments) {
    Result<std::string> path = path_in_project(root, argument);
    if (!path) return path.error();
    paths.push_back(std::move(*path));
  }
  return paths;
}

/// Where a pipeline checked the repository out: GitHub and GitLab want paths from there
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/variables,
/// https://docs.gitlab.com/ci/variables/predefined_variables/). Empty elsewhere.
std::string path_in_checkout(const std::string& root) {
  for (const char* const name : {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
    const char* const checkout = std::getenv(name);
    if (checkout == nullptr || *checkout == '\0') continue;
    std::error_code problem;
    const std::string path = std::filesystem::relative(root, checkout, problem).generic_string();
    if (problem) continue;
    if (!path.empty() && path != "." && !path.starts_with("..")) return path + "/";
  }
  return {};
}

/// What is not reported again; nothing with `--no-baseline`.
Result<Baseline> accepted_findings(const OpenProject& open, const Options& options) {
  if (options.shows_accepted) return Baseline();
  return load_baseline(open.root, open.project->options.config.baseline);
}

Status write_report(const CheckReport& report, std::span<const Target> targets, const Options& options) {
  const Format formats[] = {
      {"text", [&](const TextStyle& style) { return render_text(report, style); }},
      {"json", [&](const TextStyle&) { return render_json(report); }},
      {"jsonl", [&](const TextStyle&) { return render_jsonl(report); }},
      {"sarif", [&](const TextStyle&) { return render_sarif(report); }},
      {"github", [&](const TextStyle& style) { return render_github(report, style); }},
      {"gitlab", [&](const TextStyle&) { return render_gitlab(report); }},
      {"junit", [&](const TextStyle&) { return render_junit(report); }},
      {"markdown", [&](const TextStyle&) { return render_markdown(report); }},
  };
  return write_output(targets, formats, options);
}

}  // namespace

Result<int> run_check(const Options& options) {
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Result<std::string> root = find_root(options.project);
  if (!root) return root.error();
  const Result<std::vector<std::string>> paths = paths_of(options, *root);
  if (!paths) return paths.error();
  const Result<OpenProject> open = open_project(options);
  if (!open) return open.error();

  const Project& project = *open->project;
  const Plan plan = plan_all_rules(*open);
  if (options.is_verbose) {
    print_error(concat("rules: ", plan.rules.size(), " run, ", plan.not_run.size(), " cannot run\n"));
  }
  Outcome outcome = run_rules(project, plan);
  const Result<Baseline> baseline = accepted_findings(*open, options);
  if (!baseline) return baseline.error();
  const BaselineEffect effect = apply_baseline(*baseline, plan, outcome);
  keep_reported(outcome, project.model, *paths);

  const CheckReport report{.outcome = outcome,
                           .model = project.model,
                           .tree = *open->tree,
                           .summary = summarise(project.model, *project.references, outcome),
                           .not_run = plan.not_run,
                           .baseline = effect,
                           .rules = rules_that_ran(plan),
                           .project_path = path_in_checkout(open->root)};
  if (const Status problem = write_report(report, *targets, options)) return *problem;
  const config::FailOn fail_on = project.options.config.fail_on;
  const bool has_failed =
      std::any_of(outcome.findings.begin(), outcome.findings.end(),
                  [&](const Finding& finding) { return config::fails(finding.severity, fail_on); });
  return has_failed ? kFound : kClean;
}

}  // namespace lint
