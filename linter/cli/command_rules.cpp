// `rules`: lists the catalogue.
#include <algorithm>

#include "linter/cli/commands.h"
#include "linter/cli/output.h"
#include "linter/config/words.h"
#include "linter/engine/rule_table.h"
#include "linter/render/json_writer.h"

namespace lint {
namespace {

constexpr std::string_view kFormats[] = {"text", "json"};

std::string_view name_of(Need need) {
  switch (need) {
    case Need::nothing:
      return {};
    case Need::marketo_schemas:
      return "marketo-schemas";
    case Need::sync_user:
      return "sync-user";
    case Need::population:
      return "population";
    case Need::git_history:
      return "git-history";
  }
  return {};
}

std::string padded(std::string_view text, std::size_t width) {
  std::string result(text);
  result.resize(std::max(width, text.size()), ' ');
  return result;
}

std::string list_as_text() {
  std::size_t width = 0;
  for (const Rule* const rule : all_rules()) width = std::max(width, rule->id.size());
  std::string text;
  for (const Rule* const rule : all_rules()) {
    text += concat(padded(rule->id, width), "  ", padded(to_string(rule->info.severity), 7), "  ",
                   padded(config::to_string(rule->info.preset), 11), "  ", rule->info.summary, "\n");
  }
  return text;
}

void write_rule(const Rule& rule, JsonWriter& out) {
  out.begin_object()
      .member("id", rule.id)
      .member("severity", to_string(rule.info.severity))
      .member("preset", config::to_string(rule.info.preset))
      .key("needs")
      .value_or_null(name_of(rule.info.need))
      .member("summary", rule.info.summary)
      .key("options")
      .begin_array();
  const std::vector<std::string> defaults = rule.show_defaults(rule.info);
  for (std::size_t i = 0; i < rule.info.options.size(); ++i) {
    const OptionSpec& spec = rule.info.options[i];
    out.begin_object()
        .member("name", spec.name)
        .member("type", spec.type)
        .member("default", defaults[i])
        .member("summary", spec.summary)
        .end_object();
  }
  out.end_array().end_object();
}

std::string list_as_json() {
  JsonWriter out;
  out.begin_object().member("format", "fieldlint-rules/1").key("rules").begin_array();
  for (const Rule* const rule : all_rules()) {
    out.break_line();
    write_rule(*rule, out);
  }
  return out.break_line().end_array().end_object().take() + "\n";
}

}  // namespace

Result<int> run_rules_list(const Options& options) {
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Format formats[] = {
      {"text", [](const TextStyle&) { return list_as_text(); }},
      {"json", [](const TextStyle&) { return list_as_json(); }},
  };
  if (const Status problem = write_output(*targets, formats, options)) return *problem;
  return kClean;
}

}  // namespace lint
