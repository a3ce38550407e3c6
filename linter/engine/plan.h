// Which rules run, and with which severity and options.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "linter/engine/custom_rule.h"
#include "linter/engine/rule.h"

namespace lint {

/// What the configuration says about one rule.
struct RuleSetting {
  bool is_off = false;
  std::optional<Severity> severity = {};
  OptionValues options = {};
};

struct LintOptions {
  Preset preset = Preset::recommended;
  std::vector<std::string> select = {};  ///< globs of rule ids: only these run, whatever the preset
  std::vector<std::string> ignore = {};  ///< globs of rule ids that do not run
  Confidence min_confidence = Confidence::low;
  std::map<std::string, RuleSetting, std::less<>> rules = {};
  std::vector<CustomRule> custom_rules = {};
};

struct PlannedRule {
  const Rule* rule = nullptr;
  Severity severity = Severity::warning;
  const OptionValues* options = nullptr;  ///< borrowed from the options of the plan
};

/// A selected rule that cannot run for want of evidence.
struct RuleNotRun {
  std::string_view rule;
  std::string_view needs;  ///< `marketo-schemas`, `sync-user`, `population`, `git-history`
};

struct Plan {
  std::vector<PlannedRule> rules;
  std::vector<const CustomRule*> custom_rules;  ///< borrowed from the options of the plan
  std::vector<RuleNotRun> not_run;

  /// Whether git must be asked before the rules run.
  [[nodiscard]] bool lacks_history() const;
  [[nodiscard]] bool runs(std::string_view rule) const;
};

/// Which evidence a project has.
struct HeldEvidence {
  bool marketo_schemas = false;
  bool sync_user = false;
  bool population = false;
  bool git_history = false;
};

/// Selects rules. `options` must outlive the plan.
[[nodiscard]] Plan plan_rules(std::span<const Rule* const> rules, const LintOptions& options,
                              const HeldEvidence& held);

}  // namespace lint
