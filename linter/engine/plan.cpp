// Which rules run: implementation.
#include "linter/engine/plan.h"

namespace lint {
namespace {

bool matches_any(const std::vector<std::string>& globs, std::string_view id) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return glob_match(glob, id); });
}

constexpr std::string_view kHistory = "git-history";

std::string_view missing_evidence(Need need, const HeldEvidence& held) {
  switch (need) {
    case Need::nothing:
      return {};
    case Need::marketo_schemas:
      return held.marketo_schemas ? "" : "marketo-schemas";
    case Need::sync_user:
      return held.sync_user ? "" : "sync-user";
    case Need::population:
      return held.population ? "" : "population";
    case Need::git_history:
      return held.git_history ? "" : kHistory;
  }
  return {};
}

}  // namespace

bool Plan::lacks_history() const {
  return std::any_of(not_run.begin(), not_run.end(),
                     [](const RuleNotRun& rule) { return rule.needs == kHistory; });
}

bool Plan::runs(std::string_view rule) const {
  return std::ranges::any_of(rules, [&](const PlannedRule& each) { return each.rule->id == rule; }) ||
         std::ranges::any_of(custom_rules, [&](const CustomRule* each) { return each->id == rule; });
}

Plan plan_rules(std::span<const Rule* const> rules, const LintOptions& options, const HeldEvidence& held) {
  Plan plan;
  for (const Rule* const rule : rules) {
    const auto found = options.rules.find(rule->id);
    const RuleSetting* const setting = found == options.rules.end() ? nullptr : &found->second;
    // A rule that the configuration gives a severity is wanted, whatever the preset.
    const bool is_wanted = rule->info.preset <= options.preset || (setting != nullptr && setting->severity);
    const bool is_chosen = options.select.empty() ? is_wanted : matches_any(options.select, rule->id);
    const bool is_off = (setting != nullptr && setting->is_off) || matches_any(options.ignore, rule->id);
    if (!is_chosen || is_off) continue;
    const std::string_view needs = missing_evidence(rule->info.need, held);
    if (!needs.empty()) {
      plan.not_run.push_back({.rule = rule->id, .needs = needs});
      continue;
    }
    plan.rules.push_back({.rule = rule,
                          .severity = setting != nullptr ? setting->severity.value_or(rule->info.severity)
                                                         : rule->info.severity,
                          .options = setting != nullptr ? &setting->options : nullptr});
  }
  for (const CustomRule& rule : options.custom_rules) {
    const bool is_chosen =
        options.select.empty() ? rule.preset <= options.preset : matches_any(options.select, rule.id);
    if (is_chosen && !matches_any(options.ignore, rule.id)) plan.custom_rules.push_back(&rule);
  }
  return plan;
}

}  // namespace lint
