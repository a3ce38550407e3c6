// `trace`: everything known of fields.
#include <algorithm>

#include "linter/cli/commands.h"
#include "linter/cli/open_project.h"
#include "linter/cli/output.h"
#include "linter/cli/trace_field.h"
#include "linter/engine/rule_table.h"

namespace lint {

Result<int> run_trace(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json", "jsonl"};
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Result<OpenProject> open = open_project(options);
  if (!open) return open.error();
  const Project& project = *open->project;
  const Result<std::vector<FieldId>> fields = find_fields(project, options.arguments);
  if (!fields) return fields.error();
  const bool wants_json = std::any_of(targets->begin(), targets->end(),
                                      [](const Target& target) { return target.format == "json"; });
  if (wants_json && fields->size() != 1) {
    return Error{.message = concat("the format `json` holds one field, and there are ", fields->size(),
                                   "; `jsonl` has one a line")};
  }
  load_history(*open);
  const Outcome outcome = run_rules(project, plan_rules(project, all_rules()));
  const auto render_all = [&](const auto& render, std::string_view between) {
    std::string text;
    trace_fields(project, *open->tree, outcome, *fields, [&](const Trace& trace) {
      if (!text.empty()) text += between;
      text += render(trace);
    });
    return text;
  };
  const Format formats[] = {
      {"text",
       [&](const TextStyle& style) {
         return render_all([&](const Trace& trace) { return render_trace_text(trace, style); }, "\n");
       }},
      {"json", [&](const TextStyle&) { return render_all(render_trace_json, ""); }},
      {"jsonl", [&](const TextStyle&) { return render_all(render_trace_jsonl, ""); }},
  };
  if (const Status problem = write_output(*targets, formats, options)) return *problem;
  return kClean;
}

}  // namespace lint
