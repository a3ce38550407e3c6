// The JSON format of `plan-removal`: `fieldlint-removal/1`.
#include "linter/render/json_writer.h"
#include "linter/render/removal.h"

namespace lint {
namespace {

void write_line(std::uint32_t line, JsonWriter& out) {
  out.key("line");
  line != 0 ? out.value(line) : out.null();
}

void write_texts(std::string_view name, const std::vector<std::string>& texts, JsonWriter& out) {
  out.key(name).begin_array();
  for (const std::string& text : texts) out.value(text);
  out.end_array();
}

void write_step(const RemovalStep& step, JsonWriter& out) {
  out.begin_object()
      .member("stage", to_string(step.stage))
      .member("kind", step.kind)
      .member("component", step.component)
      .member("file", step.file)
      .member("blocks", step.blocks)
      .member("do", step.action)
      .key("places")
      .begin_array();
  for (const TraceReference& place : step.places) {
    out.begin_object();
    write_line(place.place.line, out);
    out.member("path", place.path)
        .member("strength", place.strength)
        .member("direction", place.direction)
        .member("active", place.is_active)
        .member("confidence", place.confidence)
        .end_object();
  }
  out.end_array().end_object();
}

void write_field(const RemovalField& field, JsonWriter& out) {
  out.begin_object().member("field", field.field).member("label", field.label).key("definition");
  out.begin_object().key("file").value_or_null(field.definition.file);
  write_line(field.definition.line, out);
  out.member("type", field.type).end_object();
  out.member("blocked", field.is_blocked()).key("marketo").begin_array();
  for (const TraceTwin& twin : field.twins) {
    out.begin_object().member("marketo", twin.marketo).member("tier", twin.tier);
    out.member("confidence", twin.confidence).end_object();
  }
  out.end_array().key("steps").begin_array();
  for (const RemovalStep& step : field.steps) {
    out.break_line();
    write_step(step, out);
  }
  out.end_array();
  write_texts("warnings", field.warnings, out);
  out.end_object();
}

}  // namespace

std::string render_removal_json(const RemovalPlan& plan) {
  JsonWriter out;
  out.begin_object()
      .member("format", "fieldlint-removal/1")
      .member("refused", plan.is_refused())
      .member("forced", plan.is_forced);
  out.break_line().key("fields").begin_array();
  for (const RemovalField& field : plan.fields) {
    out.break_line();
    write_field(field, out);
  }
  out.end_array().break_line();
  write_texts("notProven", plan.not_proven, out);
  out.break_line().key("files").begin_array();
  for (const auto& [name, text] : plan.files) {
    out.break_line().begin_object().member("name", name).member("text", text).end_object();
  }
  out.end_array().break_line();
  write_texts("written", plan.written, out);
  return out.end_object().take() + "\n";
}

}  // namespace lint
