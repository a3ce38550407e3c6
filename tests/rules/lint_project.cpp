// Lints a small project with one rule: implementation.
#include "tests/rules/lint_project.h"

#include <fstream>
#include <sstream>

#include "linter/cli/pipeline.h"
#include "linter/config/load_toml.h"
#include "linter/engine/rule_table.h"
#include "linter/render/places.h"
#include "linter/source/disk_tree.h"

namespace lint::test {
namespace {

namespace fs = std::filesystem;

constexpr Date kToday = {.year = 2026, .month = 1, .day = 31};

bool names_preset(std::string_view text) {
  const std::vector<std::string_view> lines = split(text, '\n');
  return std::any_of(lines.begin(), lines.end(),
                     [](std::string_view line) { return line.starts_with("preset"); });
}

Result<config::Config> configure(const SourceTree& tree) {
  const Result<std::string> text = tree.load("fieldlint.toml");
  Result<config::Config> config =
      text ? config::load_config(*text, "fieldlint.toml", all_rules()) : Result(config::Config());
  if (!config) return config;
  if (!text || !names_preset(*text)) config->lint.preset = Preset::all;
  config->salesforce.exclude.emplace_back("expected.txt");
  config->salesforce.exclude.emplace_back("history.txt");
  return config;
}

/// The ages that `history.txt` of a case states, a line `2026-01-31 PATH` a file. Without it there is no
/// history; a file that it does not name is not committed.
FieldAges read_ages(const SourceTree& tree, const Model& model) {
  const Result<std::string> text = tree.load("history.txt");
  if (!text) return {};
  FileDates dates;
  for (const std::string_view line : split(*text, '\n')) {
    const std::optional<Date> day = parse_date(line.substr(0, line.find(' ')));
    if (day) dates.last_changed.emplace(line.substr(line.find(' ') + 1), *day);
  }
  return FieldAges(model, std::move(dates), kToday);
}

std::string show_place(const Places& places, const Place& place) {
  const ResolvedPlace* const found = places.find(place);
  if (found == nullptr) return std::string(places.path(place.file));
  return concat(places.path(place.file), ":", found->line, ":", found->column);
}

std::string_view applicability_name(Applicability applicability) {
  switch (applicability) {
    case Applicability::safe:
      return "safe";
    case Applicability::unsafe:
      return "unsafe";
    case Applicability::display_only:
      return "display-only";
  }
  return {};
}

std::string show_finding(const Places& places, const Finding& finding) {
  std::string text =
      concat(to_string(finding.severity), " ", to_string(finding.confidence), " ", finding.subject, " ",
             finding.place ? show_place(places, *finding.place) : "-", " ", finding.message, "\n");
  if (finding.count != 1) text += concat("  x", finding.count, "\n");
  for (const Label& label : finding.labels) {
    text += concat("  label ", show_place(places, label.place), " ", label.message, "\n");
  }
  for (const std::string& note : finding.notes) text += concat("  note ", note, "\n");
  if (finding.fix)
    text += concat("  fix ", applicability_name(finding.fix->applicability), " ", finding.fix->title, "\n");
  return text;
}

}  // namespace

fs::path rules_folder() {
  return fs::path(FIELDLINT_SOURCE_DIR) / "rules";
}

fs::path folder_of(const Rule& rule) {
  return rules_folder() / rule.id;
}

std::string read_text(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::vector<Case> cases_of(const Rule& rule) {
  std::vector<Case> cases;
  const fs::path folder = folder_of(rule) / "cases";
  if (!fs::is_directory(folder)) return cases;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    cases.push_back({.name = concat(rule.id, "/cases/", name),
                     .folder = entry.path(),
                     .is_bad = name.starts_with("bad-")});
  }
  std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
  return cases;
}

Linted lint_project(const SourceTree& tree, const Rule& rule, unsigned jobs) {
  Result<config::Config> config = configure(tree);
  if (!config) return {.problem = to_string(config.error())};
  const Result<std::unique_ptr<Project>> project =
      load_project(tree, {.config = std::move(*config), .jobs = jobs, .today = kToday});
  if (!project) return {.problem = to_string(project.error())};
  (*project)->ages = read_ages(tree, (*project)->model);
  const Rule* const only[] = {&rule};
  const Outcome outcome = run_rules(**project, plan_rules(**project, only));

  Places places((*project)->model, tree, false);
  for (const Finding& finding : outcome.findings) places.want(finding);
  places.resolve();
  Linted linted;
  for (const Finding& finding : outcome.findings) {
    linted.text += concat(linted.text.empty() ? "" : "\n", show_finding(places, finding));
    linted.messages.push_back(finding.message);
  }
  return linted;
}

Linted lint_case(const Case& one, const Rule& rule, unsigned jobs) {
  return lint_project(DiskTree(one.folder.string()), rule, jobs);
}

}  // namespace lint::test
