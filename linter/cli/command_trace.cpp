// `trace`: everything known of fields.
#include <algorithm>

#include "linter/cli/commands.h"
#include "linter/cli/find_fields.h"
#include "linter/cli/open_project.h"
#include "linter/cli/output.h"
#include "linter/cli/trace_field.h"
#include "linter/cli/trace_marketo.h"
#include "linter/engine/rule_table.h"

namespace lint {
namespace {

/// Fields of one side that were asked for one after the other; one of the lists is empty.
struct Group {
  std::vector<FieldId> fields = {};
  std::vector<MarketoFieldId> marketo = {};
};

Result<std::vector<Group>> find_groups(const Project& project, const std::vector<std::string>& names) {
  std::vector<Group> groups;
  const auto is_of_marketo = [](const std::string& name) { return is_marketo_name(name); };
  for (auto first = names.begin(); first != names.end();) {
    Group group;
    if (is_of_marketo(*first)) {
      const Result<std::vector<MarketoFieldId>> found = find_marketo_fields(project, *first++);
      if (!found) return found.error();
      group.marketo = *found;
    } else {
      const auto last = std::find_if(first, names.end(), is_of_marketo);
      const Result<std::vector<FieldId>> found = find_fields(project, std::span(first, last));
      if (!found) return found.error();
      group.fields = *found;
      first = last;
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

Result<int> run_trace(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json", "jsonl"};
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Result<OpenProject> open = open_project(options);
  if (!open) return open.error();
  const Project& project = *open->project;
  const Result<std::vector<Group>> groups = find_groups(project, options.arguments);
  if (!groups) return groups.error();
  std::size_t count = 0;
  for (const Group& group : *groups) count += group.fields.size() + group.marketo.size();
  const bool wants_json = std::any_of(targets->begin(), targets->end(),
                                      [](const Target& target) { return target.format == "json"; });
  if (wants_json && count != 1) {
    return Error{.message = concat("the format `json` holds one field, and there are ", count,
                                   "; `jsonl` has one a line")};
  }
  load_history(*open);
  const Outcome outcome = run_rules(project, plan_rules(project, all_rules()));
  const auto render_all = [&](const auto& render, std::string_view between) {
    std::string text;
    const auto take = [&](const Trace& trace) {
      if (!text.empty()) text += between;
      text += render(trace);
    };
    for (const Group& group : *groups) {
      trace_fields(project, *open->tree, outcome, group.fields, take);
      trace_marketo_fields(project, *open->tree, outcome, group.marketo, take);
    }
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
