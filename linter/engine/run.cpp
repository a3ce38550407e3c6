// Runs planned rules: one slot a rule, so the outcome does not depend on threads.
#include "linter/engine/run.h"

#include <tuple>

#include "linter/base/parallel.h"

namespace lint {
namespace {

bool is_current(const Ignore& ignore, const Date& today) {
  if (!ignore.until) return true;
  const auto key = [](const Date& date) { return std::tuple(date.year, date.month, date.day); };
  return key(today) <= key(*ignore.until);
}

/// The subject under each name that users know: fields of Activity also go by Task and Event.
std::vector<std::string> names_of(const std::string& subject) {
  constexpr std::string_view kActivity = "Activity.";
  std::vector<std::string> names{subject};
  if (starts_with_folded(subject, kActivity)) {
    names.push_back(concat("Task.", std::string_view(subject).substr(kActivity.size())));
    names.push_back(concat("Event.", std::string_view(subject).substr(kActivity.size())));
  }
  return names;
}

bool is_ignored(const Finding& finding, const std::vector<Ignore>& ignores, const Date& today) {
  const std::vector<std::string> names = names_of(finding.subject);
  return std::any_of(ignores.begin(), ignores.end(), [&](const Ignore& ignore) {
    return is_current(ignore, today) && glob_match(ignore.rule, finding.rule) &&
           std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return glob_match(ignore.subject, name); });
  });
}

bool is_silenced_by_comment(const Finding& finding, const Model& model) {
  if (!finding.place) return false;
  return std::any_of(model.ignores.begin(), model.ignores.end(), [&](const IgnoreComment& comment) {
    return comment.origin.file == finding.place->file && glob_match(comment.rule, finding.rule);
  });
}

}  // namespace

Outcome run_rules(const Plan& plan, const Analysis& analysis, const LintOptions& options,
                  const std::vector<Ignore>& ignores, unsigned jobs) {
  static const OptionValues no_options;
  std::vector<std::vector<Finding>> slots(plan.rules.size() + plan.custom_rules.size());
  for_each_index(slots.size(), jobs, [&](std::size_t i, unsigned) {
    if (i >= plan.rules.size()) {
      const CustomRule& custom = *plan.custom_rules[i - plan.rules.size()];
      Context cx(analysis, custom.id, custom.severity, slots[i]);
      return run_custom_rule(custom, cx);
    }
    const PlannedRule& planned = plan.rules[i];
    Context cx(analysis, planned.rule->id, planned.severity, slots[i]);
    planned.rule->run(planned.rule->info.options, planned.options != nullptr ? *planned.options : no_options,
                      cx);
  });

  Outcome outcome;
  for (std::vector<Finding>& slot : slots) {
    for (Finding& finding : slot) {
      if (finding.confidence > options.min_confidence) continue;
      if (is_ignored(finding, ignores, analysis.today) || is_silenced_by_comment(finding, analysis.model)) {
        ++outcome.suppressed;
        continue;
      }
      outcome.findings.push_back(std::move(finding));
    }
  }
  outcome.unpredicted = confirm(outcome.findings, analysis);
  std::sort(outcome.findings.begin(), outcome.findings.end(), comes_before);
  return outcome;
}

}  // namespace lint
