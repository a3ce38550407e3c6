// Finds the project, loads its configuration and reads it.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "linter/base/result.h"
#include "linter/cli/options.h"
#include "linter/cli/pipeline.h"
#include "linter/source/disk_tree.h"

namespace lint {

/// `--project`; else the nearest folder upward with fieldlint.toml or sfdx-project.json; else the working
/// directory. Absolute.
[[nodiscard]] Result<std::string> find_root(std::string_view project);

/// The configuration of `--config` or of the root, with what the command line overrides. Defaults when there
/// is no file.
[[nodiscard]] Result<config::Config> read_config(const std::string& root, const Options& options,
                                                 std::span<const Rule* const> rules);

/// A project that was read from disk.
struct OpenProject {
  std::string root = {};
  std::unique_ptr<DiskTree> tree = {};
  std::unique_ptr<Project> project = {};
};

/// Finds, configures and reads the project.
[[nodiscard]] Result<OpenProject> open_project(const Options& options);

/// Asks git how old the definitions are.
void load_history(const OpenProject& open);

/// The rules that run. Asks git for the history when one of them needs it; why git cannot tell goes to
/// standard error.
[[nodiscard]] Plan plan_all_rules(const OpenProject& open);

/// A path as typed, made relative to the root, with `/`; `.` for the root itself. A path that is not there or
/// lies outside is an error.
[[nodiscard]] Result<std::string> path_in_project(const std::string& root, const std::string& path);

}  // namespace lint
