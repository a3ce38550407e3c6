// The JSON format of `check`: implementation.
#include "linter/render/json.h"

#include "linter/render/json_writer.h"
#include "linter/render/places.h"

namespace lint {
namespace {

std::string_view to_string(Applicability applicability) {
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

/// Real sync errors that no finding is about; left out where there are none.
void write_unpredicted(const Unpredicted& unpredicted, JsonWriter& out) {
  if (unpredicted.errors == 0) return;
  out.key("unpredictedSyncErrors").begin_object().member("errors", unpredicted.errors);
  out.member("rows", unpredicted.rows).end_object();
}

void write_summary(const Summary& summary, JsonWriter& out) {
  out.begin_object()
      .member("files", summary.files)
      .member("objects", summary.objects)
      .member("customFields", summary.custom_fields)
      .member("standardFields", summary.standard_fields)
      .member("references", summary.references)
      .member("errors", summary.errors)
      .member("warnings", summary.warnings)
      .member("infos", summary.infos)
      .member("suppressed", summary.suppressed)
      .end_object();
}

/// `file`, `line` and `column`, null where they are not known.
void write_place(const std::optional<Place>& place, const Places& places, JsonWriter& out) {
  const bool has_file = place && place->file;
  const ResolvedPlace* const resolved = has_file ? places.find(*place) : nullptr;
  out.key("file");
  has_file ? out.value(places.path(place->file)) : out.null();
  out.key("line");
  resolved != nullptr ? out.value(resolved->line) : out.null();
  out.key("column");
  resolved != nullptr ? out.value(resolved->column) : out.null();
}

void write_fix(const Fix& fix, const Places& places, JsonWriter& out) {
  out.begin_object().member("applicability", to_string(fix.applicability)).member("title", fix.title);
  out.key("edits").begin_array();
  for (const Edit& edit : fix.edits) {
    out.begin_object()
        .member("file", places.path(edit.place.file))
        .member("offset", edit.place.offset)
        .member("length", edit.place.length)
        .member("text", edit.text)
        .end_object();
  }
  out.end_array().end_object();
}

void write_finding(const Finding& finding, const Places& places, JsonWriter& out) {
  out.begin_object()
      .member("rule", finding.rule)
      .member("key", key_of(finding))
      .member("severity", to_string(finding.severity))
      .member("confidence", to_string(finding.confidence))
      .member("subject", finding.subject)
      .member("label", finding.label)
      .member("count", finding.count)
      .member("message", finding.message);
  write_place(finding.place, places, out);
  out.key("labels").begin_array();
  for (const Label& label : finding.labels) {
    out.begin_object();
    write_place(label.place, places, out);
    out.member("message", label.message).end_object();
  }
  out.end_array().key("notes").begin_array();
  for (const std::string& note : finding.notes) out.value(note);
  out.end_array().key("fix");
  if (finding.fix) {
    write_fix(*finding.fix, places, out);
  } else {
    out.null();
  }
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
  Places places(report.model, report.tree, false);
  for (const Finding& finding : report.outcome.findings) places.want(finding);
  places.resolve();
  JsonWriter out;
  out.begin_object().member("format", "fieldlint-findings/1").member("tool", "fieldlint " FIELDLINT_VERSION);
  out.break_line().key("summary");
  write_summary(report.summary, out);
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
