// The list of passes: from files to findings.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "linter/base/result.h"
#include "linter/config/config.h"
#include "linter/dictionary/entry.h"
#include "linter/engine/analysis.h"
#include "linter/engine/run.h"
#include "linter/errors/sync_errors.h"
#include "linter/model/model.h"
#include "linter/source/source_tree.h"

namespace lint {

/// What a run is given beside the files.
struct ProjectOptions {
  config::Config config = {};
  unsigned jobs = 1;
  Date today = {};
};

/// A project after all passes before the rules. Parts borrow from each other, so it does not move.
struct Project {
  explicit Project(ProjectOptions given) : options(std::move(given)) {}
  Project(const Project&) = delete;
  Project& operator=(const Project&) = delete;

  ProjectOptions options;
  Model model;
  std::unique_ptr<const Index> index;
  std::unique_ptr<const References> references;
  std::unique_ptr<const Access> access;
  Store<FieldId, formula::FieldClass> formulas;
  Twins twins;
  MarketoUses marketo_uses;
  std::unique_ptr<const UsageEvidence> evidence;
  std::unique_ptr<const SyncErrors> sync_errors;
  Decisions decisions;
  std::optional<Dictionary> stored;  ///< the dictionary that lies in the project
  FieldAges ages;                    ///< not known before `load_history`
  std::unique_ptr<const Scope> scope;

  [[nodiscard]] Analysis analysis() const;
  [[nodiscard]] ErrorSources error_sources(const SourceTree& tree) const;
};

/// Reads the tree and runs every pass up to the rules. The configuration must have been loaded for this tree.
[[nodiscard]] Result<std::unique_ptr<Project>> load_project(const SourceTree& tree, ProjectOptions options);

/// The rules that run in this project.
[[nodiscard]] Plan plan_rules(const Project& project, std::span<const Rule* const> rules);

/// Runs the planned rules.
[[nodiscard]] Outcome run_rules(const Project& project, const Plan& plan);

}  // namespace lint
