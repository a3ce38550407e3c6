// The commands: each answers its exit code, or why it could not run.
#pragma once

#include "linter/base/result.h"
#include "linter/cli/options.h"

namespace lint {

/// 0: clean; 1: findings at or above the threshold.
inline constexpr int kClean = 0;
inline constexpr int kFound = 1;
/// Usage, configuration and input errors.
inline constexpr int kCouldNotRun = 2;

[[nodiscard]] Result<int> run_check(const Options& options);
[[nodiscard]] Result<int> run_config_show(const Options& options);
[[nodiscard]] Result<int> run_dictionary_build(const Options& options);
[[nodiscard]] Result<int> run_dictionary_check(const Options& options);
[[nodiscard]] Result<int> run_explain(const Options& options);
[[nodiscard]] Result<int> run_formula(const Options& options);
[[nodiscard]] Result<int> run_baseline(const Options& options);
[[nodiscard]] Result<int> run_init(const Options& options);
[[nodiscard]] Result<int> run_plan_removal(const Options& options);
[[nodiscard]] Result<int> run_rules_test(const Options& options);
[[nodiscard]] Result<int> run_rules_list(const Options& options);
[[nodiscard]] Result<int> run_trace(const Options& options);
[[nodiscard]] Result<int> run_why(const Options& options);

/// Runs the command that the user typed.
[[nodiscard]] Result<int> run_command(const Options& options);

}  // namespace lint
