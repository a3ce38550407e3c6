// SARIF 2.1.0: implementation.
#include "linter/render/sarif.h"

#include <algorithm>
#include <unordered_map>

#include "linter/base/text.h"
#include "linter/engine/rule_pages.h"
#include "linter/render/annotation.h"
#include "linter/render/json_writer.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

constexpr std::string_view kRoot = "%SRCROOT%";

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "note";
  }
  return {};
}

/// A path as a relative reference (https://www.rfc-editor.org/rfc/rfc3986#section-2.3).
std::string percent_encoded(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~/";
  std::string encoded;
  for (const char c : path) {
    if (is_letter(c) || is_digit(c) || kPlain.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += '%';
      encoded += kHex[byte >> 4];
      encoded += kHex[byte & 0xF];
    }
  }
  return encoded;
}

/// `{"text":…}`. A viewer would read `[words](target)` as a link (SARIF, 3.11.6).
void write_text(std::string_view name, std::string_view text, JsonWriter& out) {
  out.key(name).begin_object().member("text", replace_all(std::string(text), "](", "] (")).end_object();
}

/// The page of a rule without links to its neighbours, which are no pages of a viewer.
std::string page_without_relative_links(std::string_view page) {
  std::string text;
  std::size_t at = 0;
  for (std::size_t link = page.find("]("); link != std::string_view::npos; link = page.find("](", link + 2)) {
    const std::size_t open = page.rfind('[', link);
    const std::size_t close = page.find(')', link);
    const bool is_relative = page.substr(link + 2).starts_with("../");
    if (!is_relative || open == std::string_view::npos || open < at || close == std::string_view::npos) {
      continue;
    }
    text += concat(page.substr(at, open - at), page.substr(open + 1, link - open - 1));
    at = close + 1;
  }
  return text + std::string(page.substr(at));
}

/// The paragraph below the title of a page.
std::string_view summary_of(std::string_view page) {
  const std::size_t start = std::min(page.find("\n\n"), page.size());
  const std::string_view rest = trim(page.substr(start));
  return rest.substr(0, rest.find("\n\n"));
}

/// Code scanning wants a short text, a full text and help for every rule
/// (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
void write_rule(const RuleRun& rule, JsonWriter& out) {
  out.begin_object().member("id", safe_line(rule.id));
  const std::string summary = safe_line(rule.summary);
  const std::string_view page = rule_page(rule.id);
  write_text("shortDescription", summary, out);
  write_text("fullDescription", page.empty() ? summary : safe_line(summary_of(page)), out);
  out.key("help").begin_object();
  if (page.empty()) {
    out.member("text", concat(summary, "; fieldlint.toml of the project has the rule"));
  } else {
    out.member("text", concat(summary, "; `fieldlint explain ", rule.id, "` prints the rule's page"));
    out.member("markdown", page_without_relative_links(page));
  }
  out.end_object();
  out.key("defaultConfiguration").begin_object().member("level", level_of(rule.severity)).end_object();
  out.key("properties").begin_object().key("tags").begin_array();
  out.value(safe_line(rule.id.substr(0, rule.id.find('/')))).end_array().end_object();
  out.end_object();
}

void write_physical_location(const Annotation& place, bool has_region, JsonWriter& out) {
  out.key("physicalLocation").begin_object().key("artifactLocation").begin_object();
  out.member("uri", percent_encoded(place.path)).member("uriBaseId", kRoot).end_object();
  if (has_region) {
    out.key("region").begin_object().member("startLine", place.line);
    out.member("startColumn", place.column).end_object();
  }
  out.end_object();
}

void write_related(const Finding& finding, const CheckReport& report, const Places& places, JsonWriter& out) {
  if (finding.labels.empty()) return;
  out.key("relatedLocations").begin_array();
  std::size_t id = 0;
  for (const Label& label : finding.labels) {
    const ResolvedPlace* const resolved = places.find(label.place);
    Annotation place{.path = concat(report.project_path, places.path(label.place.file))};
    if (resolved != nullptr) place = {place.path, resolved->line, resolved->column};
    out.begin_object().member("id", ++id);
    write_physical_location(place, resolved != nullptr, out);
    write_text("message", safe_line(label.message), out);
    out.end_object();
  }
  out.end_array();
}

void write_result(const Finding& finding, std::string_view key, const CheckReport& report,
                  const Places& places, JsonWriter& out) {
  const bool has_file = finding.place && finding.place->file;
  const bool has_region = !has_file || places.find(*finding.place) != nullptr;
  out.member("level", level_of(finding.severity));
  write_text("message", join(lines_of(finding), "\n"), out);
  out.key("locations").begin_array().begin_object();
  write_physical_location(annotation_of(finding, report, places), has_region, out);
  out.key("logicalLocations").begin_array().begin_object();
  out.member("fullyQualifiedName", safe_line(finding.subject)).end_object().end_array();
  out.end_object().end_array();
  write_related(finding, report, places, out);
  out.key("partialFingerprints").begin_object().member("fieldlintKey/v1", key).end_object();
  out.key("properties").begin_object().member("confidence", to_string(finding.confidence));
  out.member("label", safe_line(finding.label)).member("count", finding.count).end_object();
}

void write_results(const CheckReport& report, JsonWriter& out) {
  std::unordered_map<std::string_view, std::size_t> index_of;
  for (const RuleRun& rule : report.rules) index_of.emplace(rule.id, index_of.size());
  const Places places = places_of(report);
  const std::vector<std::string> keys = distinct_keys(report.outcome.findings);
  out.key("results").begin_array();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Finding& finding = report.outcome.findings[i];
    out.break_line().begin_object().member("ruleId", safe_line(finding.rule));
    const auto index = index_of.find(finding.rule);
    if (index != index_of.end()) out.member("ruleIndex", index->second);
    write_result(finding, keys[i], report, places, out);
    out.end_object();
  }
  out.break_line().end_array();
}

/// What did not run, so that silence is not taken for a clean bill.
void write_invocation(const CheckReport& report, JsonWriter& out) {
  out.key("invocations").begin_array().begin_object().member("executionSuccessful", true);
  out.key("toolConfigurationNotifications").begin_array();
  for (const RuleNotRun& rule : report.not_run) {
    out.begin_object().member("level", "note");
    write_text("message", concat(rule.rule, " did not run: it needs ", rule.needs), out);
    out.end_object();
  }
  out.end_array().end_object().end_array();
}

}  // namespace

std::string render_sarif(const CheckReport& report) {
  JsonWriter out;
  out.begin_object().member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  out.member("version", "2.1.0").key("runs").begin_array().begin_object();
  out.key("tool").begin_object().key("driver").begin_object().member("name", "fieldlint");
  out.member("version", FIELDLINT_VERSION).key("rules").begin_array();
  for (const RuleRun& rule : report.rules) write_rule(rule, out.break_line());
  out.break_line().end_array().end_object().end_object();
  out.break_line().member("columnKind", "unicodeCodePoints");
  out.key("originalUriBaseIds").begin_object().key(kRoot).begin_object();
  write_text("description", "the root of the checkout", out);
  out.end_object().end_object();
  write_invocation(report, out.break_line());
  write_results(report, out.break_line());
  return out.end_object().end_array().end_object().take() + "\n";
}

}  // namespace lint
