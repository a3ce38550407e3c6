// The lines that end a run: implementation.
#include <algorithm>
#include <iterator>
#include <span>

#include "linter/render/overview.h"
#include "linter/render/paint.h"
#include "linter/render/safe_text.h"
#include "linter/render/text.h"

namespace lint {
namespace {

std::string needs_in_words(std::string_view needs) {
  if (needs == "marketo-schemas") return "Marketo schemas";
  if (needs == "sync-user") return "a sync user in `[sync-user]`";
  if (needs == "population") return "counts of filled records in `[evidence] population`";
  if (needs == "git-history") return "the git history of the definitions";
  return std::string(needs);
}

constexpr std::size_t kMostRules = 12;
constexpr std::size_t kMostObjects = 8;

std::string right_aligned(std::size_t number, std::size_t width) {
  const std::string digits = number == 0 ? std::string("-") : concat(number);
  return std::string(width - std::min(width, digits.size()), ' ') + digits;
}

/// A table of counts: its heading, the worst rows, how many were left out.
template <typename Row, typename Name>
std::string counts_table(std::string_view heading, const std::vector<Row>& rows, Name Row::*name,
                         std::size_t most, const TextStyle& style) {
  constexpr std::string_view kColumns[] = {"errors", "warnings", "infos", "things"};
  if (rows.empty()) return {};
  const std::span<const Row> shown(rows.begin(), std::min(rows.size(), most));
  std::size_t width = heading.size();
  for (const Row& row : shown) width = std::max(width, count_code_points(safe_line(row.*name)) + 2);
  std::string head = concat(heading, std::string(width - heading.size(), ' '));
  for (const std::string_view column : kColumns) head += concat("  ", column);
  std::string text = concat(painted(head, Paint::bold, style.color), "\n");
  for (const Row& row : shown) {
    const std::string shown_name = safe_line(row.*name);
    text += concat("  ", shown_name, std::string(width - 2 - count_code_points(shown_name), ' '));
    const std::size_t counts[] = {row.counts.errors, row.counts.warnings, row.counts.infos,
                                  row.counts.things};
    for (std::size_t i = 0; i < std::size(counts); ++i) {
      text += concat("  ", right_aligned(counts[i], kColumns[i].size()));
    }
    text += '\n';
  }
  if (shown.size() < rows.size()) text += concat("  and ", rows.size() - shown.size(), " more\n");
  return text;
}

std::string steps_block(std::string_view admin, const std::vector<FirstStep>& steps, const TextStyle& style) {
  if (steps.empty()) return {};
  std::string text = concat(painted(concat(admin, ", first:"), Paint::bold, style.color), "\n");
  std::size_t number = 0;
  for (const FirstStep& step : steps) {
    text += concat("  ", ++number, ". ", safe_line(subject_and_count(*step.finding)), ": ",
                   safe_line(step.action), " (", safe_line(step.finding->rule),
                   step.of_rule > 1 ? concat(", 1 of ", step.of_rule) : std::string(), ")\n");
  }
  return text;
}

/// Where the findings are, and where to begin.
std::string overview_block(const CheckReport& report, const TextStyle& style) {
  const Overview overview = overview_of(report);
  if (overview.rules.empty()) return {};
  return concat(counts_table("by rule", overview.rules, &RuleCounts::rule, kMostRules, style),
                counts_table("by object", overview.objects, &ObjectCounts::object, kMostObjects, style),
                steps_block("Salesforce admin", overview.salesforce_admin, style),
                steps_block("Marketo admin", overview.marketo_admin, style), "\n");
}

/// What the baseline holds in vain.
std::string stale_line(const BaselineEffect& effect) {
  if (effect.stale.empty()) return {};
  std::vector<std::string> entries;
  for (const AcceptedFinding& entry : effect.stale) entries.push_back(concat(entry.rule, " ", entry.subject));
  return concat("gone: ", list_names(entries),
                "; `fieldlint baseline --prune` takes them out of the baseline\n");
}

/// What `check` says of real sync errors that no finding is about.
std::string unpredicted_line(const Unpredicted& unpredicted) {
  if (unpredicted.errors == 0) return {};
  return concat(counted(unpredicted.errors, "sync error", "sync errors"), " (",
                counted(unpredicted.rows, "row", "rows"),
                ") that no finding predicts: run `fieldlint why`\n");
}

}  // namespace

std::string not_run_lines(const std::vector<RuleNotRun>& not_run) {
  std::vector<std::string> needs;
  for (const RuleNotRun& rule : not_run) {
    const std::string words = needs_in_words(rule.needs);
    if (std::find(needs.begin(), needs.end(), words) == needs.end()) needs.push_back(words);
  }
  std::string lines;
  for (const std::string& need : needs) {
    std::vector<std::string> rules;
    for (const RuleNotRun& rule : not_run) {
      if (needs_in_words(rule.needs) == need) rules.emplace_back(rule.rule);
    }
    lines += concat("not run: ", join(rules, ", "), " (needs ", need, ")\n");
  }
  return lines;
}

std::string render_summary(const CheckReport& report, const TextStyle& style) {
  const Summary& summary = report.summary;
  const bool is_clean = report.outcome.findings.empty();
  std::string found = is_clean ? "no findings"
                               : concat(counted(summary.errors, "error", "errors"), ", ",
                                        counted(summary.warnings, "warning", "warnings"), ", ",
                                        counted(summary.infos, "info", "infos"));
  if (report.baseline.accepted > 0) found += concat(" (", report.baseline.accepted, " in the baseline)");
  if (summary.suppressed > 0) found += concat(" (", summary.suppressed, " suppressed)");
  return concat(overview_block(report, style), painted(found, Paint::bold, style.color), " in ",
                counted(summary.files, "file", "files"), ": ", counted(summary.objects, "object", "objects"),
                ", ", counted(summary.custom_fields, "custom field", "custom fields"), ", ",
                counted(summary.standard_fields, "standard field", "standard fields"), ", ",
                counted(summary.references, "reference", "references"), "\n", not_run_lines(report.not_run),
                stale_line(report.baseline), unpredicted_line(report.outcome.unpredicted));
}

}  // namespace lint
