// `baseline`: accepts today's findings, so that later runs report new ones.
#include "linter/base/atomic_write.h"
#include "linter/cli/baseline_file.h"
#include "linter/cli/commands.h"
#include "linter/cli/open_project.h"
#include "linter/cli/terminal.h"

namespace lint {

Result<int> run_baseline(const Options& options) {
  const Result<OpenProject> open = open_project(options);
  if (!open) return open.error();
  const std::string& path = open->project->options.config.baseline;
  const Result<Baseline> before = load_baseline(open->root, path);
  if (!before) return before.error();
  const Plan plan = plan_all_rules(*open);
  Outcome outcome = run_rules(*open->project, plan);

  const Baseline after =
      options.is_pruned ? prune_baseline(*before, plan, outcome) : accept_findings(*before, plan, outcome);
  if (const Status problem = atomic_write(concat(open->root, "/", path), write_baseline(after)))
    return *problem;
  if (!options.is_quiet) {
    const BaselineEffect effect = apply_baseline(*before, plan, outcome);
    const std::size_t added = options.is_pruned ? 0 : outcome.findings.size();
    print_error(concat(path, ": ", counted(after.findings.size(), "accepted finding", "accepted findings"),
                       " (", added, " new, ", effect.stale.size(), " gone)\n"));
  }
  return kClean;
}

}  // namespace lint
