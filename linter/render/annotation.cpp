// What the formats for pipelines and code reviews share: implementation.
#include "linter/render/annotation.h"

#include <unordered_map>

#include "linter/base/text.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

constexpr std::string_view kConfiguration = "fieldlint.toml";

}  // namespace

Annotation annotation_of(const Finding& finding, const CheckReport& report, const Places& places) {
  if (!finding.place || !finding.place->file) return {.path = concat(report.project_path, kConfiguration)};
  Annotation annotation{.path = concat(report.project_path, places.path(finding.place->file))};
  if (const ResolvedPlace* const resolved = places.find(*finding.place); resolved != nullptr) {
    annotation.line = resolved->line;
    annotation.column = resolved->column;
  }
  return annotation;
}

std::vector<std::string> distinct_keys(const std::vector<Finding>& findings) {
  std::unordered_map<std::string, std::size_t> seen;
  std::vector<std::string> keys;
  keys.reserve(findings.size());
  for (const Finding& finding : findings) {
    std::string key = key_of(finding);
    const std::size_t times = ++seen[key];
    if (times > 1) key += concat(":", times);
    keys.push_back(std::move(key));
  }
  return keys;
}

std::vector<std::string> lines_of(const Finding& finding) {
  std::vector<std::string> lines{safe_line(finding.message) + "."};
  for (const std::string& note : finding.notes) {
    for (const std::string_view line : split(note, '\n')) lines.push_back(safe_line(line));
  }
  return lines;
}

std::string counts_in_words(const CheckReport& report) {
  const Summary& summary = report.summary;
  if (report.outcome.findings.empty()) return "no findings";
  return concat(counted(summary.errors, "error", "errors"), ", ",
                counted(summary.warnings, "warning", "warnings"), ", ",
                counted(summary.infos, "info", "infos"));
}

}  // namespace lint
