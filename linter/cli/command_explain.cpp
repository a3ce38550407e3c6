// `explain`: prints the page of a rule.
#include "linter/cli/commands.h"
#include "linter/cli/output.h"
#include "linter/config/words.h"
#include "linter/engine/rule_pages.h"
#include "linter/engine/rule_table.h"

namespace lint {

Result<int> run_explain(const Options& options) {
  constexpr std::string_view kFormats[] = {"markdown"};
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const std::string& rule = options.arguments.front();
  const std::string problem = config::wrong_rule(rule, all_rules());
  if (!problem.empty()) return Error{.message = problem};
  const Format formats[] = {
      {"markdown", [&](const TextStyle&) { return std::string(rule_page(rule)); }},
  };
  if (const Status failure = write_output(*targets, formats, options)) return *failure;
  return kClean;
}

}  // namespace lint
