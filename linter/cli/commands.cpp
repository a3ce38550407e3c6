// From the typed command to its function.
#include "linter/cli/commands.h"

namespace lint {

Result<int> run_command(const Options& options) {
  switch (options.verb) {
    case Verb::check:
      return run_check(options);
    case Verb::dictionary_build:
      return run_dictionary_build(options);
    case Verb::dictionary_check:
      return run_dictionary_check(options);
    case Verb::formula:
      return run_formula(options);
    case Verb::trace:
      return run_trace(options);
    case Verb::why:
      return run_why(options);
    case Verb::plan_removal:
      return run_plan_removal(options);
    case Verb::baseline:
      return run_baseline(options);
    case Verb::rules:
      return run_rules_list(options);
    case Verb::rules_test:
      return run_rules_test(options);
    case Verb::explain:
      return run_explain(options);
    case Verb::init:
      return run_init(options);
    case Verb::config_show:
      return run_config_show(options);
  }
  return kCouldNotRun;
}

}  // namespace lint
