// Finds the project, loads its configuration and reads it: implementation.
#include "linter/cli/open_project.h"

#include <filesystem>
#include <system_error>

#include "linter/base/atomic_write.h"
#include "linter/base/text.h"
#include "linter/cli/terminal.h"
#include "linter/config/load_toml.h"
#include "linter/config/words.h"
#include "linter/engine/rule_table.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kConfigName = "fieldlint.toml";
constexpr std::string_view kProjectName = "sfdx-project.json";

bool is_there(const fs::path& path) {
  std::error_code status;
  return fs::exists(path, status);
}

/// A path as short as it can be shown: relative when it lies below the working directory.
std::string shown(const fs::path& path) {
  std::error_code status;
  const fs::path here = fs::current_path(status);
  if (status) return path.string();
  const fs::path relative = path.lexically_relative(here);
  return relative.empty() || *relative.begin() == ".." ? path.string() : relative.string();
}

/// Globs from the command line must fit a rule, as those of the configuration must.
Status check_globs(const std::vector<std::string>& globs, std::string_view option,
                   std::span<const Rule* const> rules, const config::Config& config) {
  for (const std::string& glob : globs) {
    const std::string problem = config::wrong_rule_glob(glob, rules, config.lint.custom_rules);
    if (!problem.empty()) return Error{.message = concat(option, ": ", problem)};
  }
  return std::nullopt;
}

Status apply_overrides(const Options& options, std::span<const Rule* const> rules, config::Config& config) {
  if (Status problem = check_globs(options.select, "--select", rules, config)) return problem;
  if (Status problem = check_globs(options.ignore, "--ignore", rules, config)) return problem;
  config.lint.preset = options.preset.value_or(config.lint.preset);
  config.fail_on = options.fail_on.value_or(config.fail_on);
  config.lint.select.insert(config.lint.select.end(), options.select.begin(), options.select.end());
  config.lint.ignore.insert(config.lint.ignore.end(), options.ignore.begin(), options.ignore.end());
  return std::nullopt;
}

}  // namespace

Result<std::string> find_root(std::string_view project) {
  std::error_code status;
  if (!project.empty()) {
    const fs::path root = fs::canonical(fs::path(project), status);
    if (status || !fs::is_directory(root, status)) {
      return Error{.message = concat("--project: `", project, "` is no folder")};
    }
    return root.string();
  }
  const fs::path here = fs::current_path(status);
  if (status) return Error{.message = concat("cannot tell the working directory: ", status.message())};
  for (fs::path folder = here;; folder = folder.parent_path()) {
    if (is_there(folder / kConfigName) || is_there(folder / kProjectName)) return folder.string();
    if (folder == folder.parent_path()) return here.string();
  }
}

Result<config::Config> read_config(const std::string& root, const Options& options,
                                   std::span<const Rule* const> rules) {
  config::Config config;
  const fs::path file =
      options.config_file.empty() ? fs::path(root) / kConfigName : fs::path(options.config_file);
  const bool has_file = is_there(file);
  if (!has_file && !options.config_file.empty()) {
    return Error{.message = concat("--config: `", options.config_file, "` is not there")};
  }
  if (has_file) {
    const Result<std::string> text = read_file(file.string());
    if (!text) return text.error();
    Result<config::Config> loaded = config::load_config(*text, shown(file), rules);
    if (!loaded) return loaded.error();
    config = std::move(*loaded);
  }
  if (options.is_verbose) {
    print_error(concat("project: ", root, "\nconfiguration: ", has_file ? shown(file) : "defaults", "\n"));
  }
  if (const Status problem = apply_overrides(options, rules, config)) return *problem;
  return config;
}

Result<OpenProject> open_project(const Options& options) {
  const Result<std::string> root = find_root(options.project);
  if (!root) return root.error();
  Result<config::Config> config = read_config(*root, options, all_rules());
  if (!config) return config.error();
  OpenProject open{.root = *root, .tree = std::make_unique<DiskTree>(*root)};
  Result<std::unique_ptr<Project>> project =
      load_project(*open.tree, {.config = std::move(*config), .jobs = options.jobs, .today = options.today});
  if (!project) return project.error();
  open.project = std::move(*project);
  return open;
}

void load_history(const OpenProject& open) {
  Project& project = *open.project;
  project.ages = FieldAges(project.model, read_file_dates(open.root, defining_files(project.model)),
                           project.options.today);
}

Plan plan_all_rules(const OpenProject& open) {
  Plan plan = plan_rules(*open.project, all_rules());
  if (!plan.lacks_history()) return plan;
  load_history(open);
  const std::string problem = safe_line(open.project->ages.problem());
  if (!problem.empty()) print_error(concat("fieldlint: the age of definitions is unknown: ", problem, "\n"));
  return plan_rules(*open.project, all_rules());
}

Result<std::string> path_in_project(const std::string& root, const std::string& path) {
  std::error_code status;
  const fs::path found = fs::canonical(fs::path(path), status);
  if (status) return Error{.message = concat("`", path, "` is not there")};
  const fs::path base = fs::canonical(fs::path(root), status);
  const fs::path relative = found.lexically_relative(status ? fs::path(root) : base);
  if (relative.empty() || *relative.begin() == "..") {
    return Error{.message = concat("`", path, "` is outside the project")};
  }
  return relative.generic_string();
}

}  // namespace lint
