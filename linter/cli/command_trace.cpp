// `trace`: everything known of one field.
#include "linter/cli/commands.h"
#include "linter/cli/open_project.h"
#include "linter/cli/output.h"
#include "linter/cli/trace_field.h"
#include "linter/engine/rule_table.h"

namespace lint {

Result<int> run_trace(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Result<OpenProject> open = open_project(options);
  if (!open) return open.error();
  const Project& project = *open->project;
  const Result<FieldId> field = find_field(project, options.arguments.front());
  if (!field) return field.error();
  const Outcome outcome = run_rules(project, plan_rules(project, all_rules()));
  const Trace trace = trace_field(project, *open->tree, outcome, *field);
  const Format formats[] = {
      {"text", [&](const TextStyle& style) { return render_trace_text(trace, style); }},
      {"json", [&](const TextStyle&) { return render_trace_json(trace); }},
  };
  if (const Status problem = write_output(*targets, formats, options)) return *problem;
  return kClean;
}

}  // namespace lint
