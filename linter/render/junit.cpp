// A JUnit report: implementation.
#include "linter/render/junit.h"

#include <map>

#include "linter/base/text.h"
#include "linter/render/annotation.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

/// The findings of one rule.
struct RuleReport {
  std::size_t failures = 0;  ///< errors and warnings
  std::size_t infos = 0;
  std::string lines = {};
};

/// One line for an attribute or an element. What XML 1.0 has no character for is replaced
/// (https://www.w3.org/TR/xml/#charsets): control characters by `safe_line`, the two others here.
std::string xml_text(std::string_view text) {
  std::string escaped;
  const std::string safe = safe_line(text);
  for (std::size_t at = 0; at < safe.size();) {
    const CodePoint point = code_point_at(safe, at);
    const std::string_view bytes = std::string_view(safe).substr(at, point.length);
    at += point.length;
    if (point.value == '&') {
      escaped += "&amp;";
    } else if (point.value == '<') {
      escaped += "&lt;";
    } else if (point.value == '>') {
      escaped += "&gt;";
    } else if (point.value == '"') {
      escaped += "&quot;";
    } else {
      escaped += point.value == 0xFFFE || point.value == 0xFFFF ? kReplacement : bytes;
    }
  }
  return escaped;
}

void add(RuleReport& rule, const Finding& finding, const Annotation& place) {
  ++(finding.severity == Severity::info ? rule.infos : rule.failures);
  rule.lines += concat(xml_text(place.path), ":", place.line, ":", place.column, ": ",
                       to_string(finding.severity), ": ");
  bool is_first = true;
  for (const std::string& line : lines_of(finding)) {
    rule.lines += concat(is_first ? "" : "  ", xml_text(line), "\n");
    is_first = false;
  }
}

/// `<testcase …`; the group is the class, as viewers put the cases of a class together.
std::string open_case(std::string_view rule) {
  const std::size_t slash = std::min(rule.find('/'), rule.size());
  const std::string_view name = rule.substr(std::min(slash + 1, rule.size()));
  return concat("    <testcase classname=\"fieldlint.", xml_text(rule.substr(0, slash)), "\" name=\"",
                xml_text(name), "\"");
}

std::string case_of(const RuleRun& rule, const RuleReport& report) {
  const std::string head = open_case(rule.id);
  if (report.failures > 0) {
    return concat(head, ">\n      <failure type=\"", xml_text(rule.id), "\" message=\"",
                  counted(report.failures, "finding", "findings"), ": ", xml_text(rule.summary), "\">",
                  report.lines, "</failure>\n    </testcase>\n");
  }
  if (report.infos > 0) {
    return concat(head, ">\n      <system-out>", report.lines, "</system-out>\n    </testcase>\n");
  }
  return concat(head, "/>\n");
}

}  // namespace

std::string render_junit(const CheckReport& report) {
  const Places places = places_of(report);
  std::map<std::string_view, RuleReport> findings;
  for (const Finding& finding : report.outcome.findings) {
    add(findings[finding.rule], finding, annotation_of(finding, report, places));
  }
  std::string cases;
  std::size_t failed = 0;
  for (const RuleRun& rule : report.rules) {
    const RuleReport& found = findings[rule.id];
    failed += found.failures > 0 ? 1 : 0;
    cases += case_of(rule, found);
  }
  for (const RuleNotRun& rule : report.not_run) {
    cases += concat(open_case(rule.rule), ">\n      <skipped message=\"needs ", xml_text(rule.needs),
                    "\"/>\n    </testcase>\n");
  }
  const std::string counts = concat(" tests=\"", report.rules.size() + report.not_run.size(),
                                    "\" failures=\"", failed, "\" errors=\"0\"");
  return concat("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"fieldlint\"", counts,
                ">\n  <testsuite name=\"fieldlint\"", counts, " skipped=\"", report.not_run.size(), "\">\n",
                cases, "  </testsuite>\n</testsuites>\n");
}

}  // namespace lint
