// A Code Quality report of GitLab: implementation.
#include "linter/render/gitlab.h"

#include "linter/render/annotation.h"
#include "linter/render/json_writer.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

/// GitLab knows info, minor, major, critical and blocker.
std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "critical";
    case Severity::warning:
      return "major";
    case Severity::info:
      return "info";
  }
  return {};
}

}  // namespace

std::string render_gitlab(const CheckReport& report) {
  const Places places = places_of(report);
  const std::vector<std::string> keys = distinct_keys(report.outcome.findings);
  JsonWriter out;
  out.begin_array();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Finding& finding = report.outcome.findings[i];
    const Annotation place = annotation_of(finding, report, places);
    out.break_line()
        .begin_object()
        .member("description", safe_line(finding.message))
        .member("check_name", safe_line(finding.rule))
        .member("fingerprint", keys[i])
        .member("severity", severity_of(finding.severity));
    out.key("location").begin_object().member("path", place.path);
    out.key("lines").begin_object().member("begin", place.line).end_object().end_object().end_object();
  }
  if (!keys.empty()) out.break_line();
  return out.end_array().take() + "\n";
}

}  // namespace lint
