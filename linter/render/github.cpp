// Workflow commands of GitHub Actions: implementation.
#include "linter/render/github.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/render/annotation.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

constexpr std::size_t kShownOfAKind = 10;

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "notice";
  }
  return {};
}

// As GitHub's own toolkit escapes them
// (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts).
std::string escape_data(std::string_view text) {
  std::string escaped = replace_all(std::string(text), "%", "%25");
  return replace_all(replace_all(std::move(escaped), "\r", "%0D"), "\n", "%0A");
}

std::string escape_property(std::string_view text) {
  return replace_all(replace_all(escape_data(text), ":", "%3A"), ",", "%2C");
}

std::string command_for(const Finding& finding, const Annotation& place) {
  return concat("::", command_of(finding.severity), " file=", escape_property(safe_line(place.path)),
                ",line=", place.line, ",col=", place.column,
                ",title=", escape_property(safe_line(finding.rule)),
                "::", escape_data(join(lines_of(finding), "\n")), "\n");
}

}  // namespace

std::string render_github(const CheckReport& report, const TextStyle& style) {
  const Places places = places_of(report);
  std::string text;
  for (const Finding& finding : report.outcome.findings) {
    text += command_for(finding, annotation_of(finding, report, places));
  }
  if (style.quiet) return text;
  const Summary& summary = report.summary;
  const bool is_cut = std::max({summary.errors, summary.warnings, summary.infos}) > kShownOfAKind;
  return concat(text, "fieldlint: ", counts_in_words(report),
                is_cut ? "; GitHub shows the first ten of each kind as annotations" : "", "\n");
}

}  // namespace lint
