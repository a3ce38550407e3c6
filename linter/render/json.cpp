// The JSON format of `check`: implementation.
#include "linter/render/json.h"

#include "linter/render/finding_json.h"
#include "linter/render/json_writer.h"
#include "linter/render/overview.h"

namespace lint {
namespace {

/// Real sync errors that no finding is about; left out where there are none.
void write_unpredicted(const Unpredicted& unpredicted, JsonWriter& out) {
  if (unpredicted.errors == 0) return;
  out.key("unpredictedSyncErrors").begin_object().member("errors", unpredicted.errors);
  out.member("rows", unpredicted.rows).end_object();
}

/// How many findings, and how many things they stand for.
void write_counts(const FindingCounts& counts, JsonWriter& out) {
  out.member("errors", counts.errors)
      .member("warnings", counts.warnings)
      .member("infos", counts.infos)
      .member("things", counts.things)
      .end_object();
}

void write_steps(const std::vector<FirstStep>& steps, JsonWriter& out) {
  out.begin_array();
  for (const FirstStep& step : steps) {
    out.begin_object()
        .member("rule", step.finding->rule)
        .member("key", key_of(*step.finding))
        .member("subject", step.finding->subject)
        .member("do", step.action)
        .member("ofRule", step.of_rule)
        .end_object();
  }
  out.end_array();
}

void write_overview(const Overview& overview, JsonWriter& out) {
  out.key("byRule").begin_array();
  for (const RuleCounts& rule : overview.rules) {
    write_counts(rule.counts, out.begin_object().member("rule", rule.rule));
  }
  out.end_array().key("byObject").begin_array();
  for (const ObjectCounts& object : overview.objects) {
    write_counts(object.counts, out.begin_object().member("object", object.object));
  }
  out.end_array().key("first").begin_object();
  write_steps(overview.salesforce_admin, out.key("salesforceAdmin"));
  write_steps(overview.marketo_admin, out.key("marketoAdmin"));
  out.end_object();
}

void write_summary(const Summary& summary, const Overview& overview, JsonWriter& out) {
  out.begin_object()
      .member("files", summary.files)
      .member("objects", summary.objects)
      .member("customFields", summary.custom_fields)
      .member("standardFields", summary.standard_fields)
      .member("references", summary.references)
      .member("errors", summary.errors)
      .member("warnings", summary.warnings)
      .member("infos", summary.infos)
      .member("suppressed", summary.suppressed);
  write_overview(overview, out);
  out.end_object();
}

void write_baseline_effect(const BaselineEffect& effect, JsonWriter& out) {
  out.begin_object().member("accepted", effect.accepted).key("stale").begin_array();
  for (const AcceptedFinding& entry : effect.stale) {
    out.begin_object()
        .member("rule", entry.rule)
        .member("subject", entry.subject)
        .member("key", entry.key)
        .end_object();
  }
  out.end_array().end_object();
}

}  // namespace

std::string render_json(const CheckReport& report) {
  const Places places = places_of(report);
  JsonWriter out;
  out.begin_object().member("format", "fieldlint-findings/1").member("tool", "fieldlint " FIELDLINT_VERSION);
  out.break_line().key("summary");
  write_summary(report.summary, overview_of(report), out);
  write_unpredicted(report.outcome.unpredicted, out.break_line());
  out.break_line().key("notRun").begin_array();
  for (const RuleNotRun& rule : report.not_run) {
    out.begin_object().member("rule", rule.rule).member("needs", rule.needs).end_object();
  }
  out.end_array().break_line().key("baseline");
  write_baseline_effect(report.baseline, out);
  out.break_line().key("findings").begin_array();
  for (const Finding& finding : report.outcome.findings) {
    out.break_line();
    write_finding(finding, places, out);
  }
  if (!report.outcome.findings.empty()) out.break_line();
  return out.end_array().end_object().take() + "\n";
}

}  // namespace lint
