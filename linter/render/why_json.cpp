// The JSON format of `why`: `fieldlint-why/1`.
#include "linter/render/json_writer.h"
#include "linter/render/why.h"

namespace lint {
namespace {

void write_place(const TracePlace& place, JsonWriter& out) {
  out.key("file").value_or_null(place.file).key("line");
  place.line != 0 ? out.value(place.line) : out.null();
}

void write_cause(const WhyCause& cause, JsonWriter& out) {
  out.begin_object().member("kind", cause.kind).member("component", cause.component);
  out.key("label").value_or_null(cause.label).key("object").value_or_null(cause.object);
  out.member("active", cause.is_active);
  write_place(cause.place, out);
  out.member("because", cause.because).key("message").value_or_null(cause.message);
  out.key("says").value_or_null(cause.says).key("reads").begin_array();
  for (const WhyField& field : cause.reads) {
    out.begin_object().member("field", field.name).key("label").value_or_null(field.label).end_object();
  }
  out.end_array().key("avoidance").value_or_null(cause.avoidance).end_object();
}

void write_way(const WhyWay& way, JsonWriter& out) {
  out.begin_object().member("kind", way.kind).member("component", way.component);
  out.key("namespace").value_or_null(way.name_space);
  write_place(way.place, out);
  out.end_object();
}

void write_error(const WhyError& error, JsonWriter& out) {
  out.begin_object().key("code").value_or_null(error.code).key("meaning").value_or_null(error.meaning);
  out.member("text", error.text).key("object").value_or_null(error.object);
  out.key("level").value_or_null(error.level).member("rows", error.rows).key("records").begin_array();
  for (const std::string& record : error.records) out.value(record);
  out.end_array().member("sureness", error.sureness).break_line().key("causes").begin_array();
  for (const WhyCause& cause : error.causes) write_cause(cause, out);
  out.end_array().member("moreCauses", error.more_causes).key("way").begin_array();
  for (const WhyWay& way : error.way) write_way(way, out);
  out.end_array().break_line().key("fix").begin_object();
  out.key("salesforce").value_or_null(error.salesforce).key("marketo").value_or_null(error.marketo);
  out.key("owner").value_or_null(error.owner).key("doneWhen").value_or_null(error.done_when);
  out.end_object().end_object();
}

}  // namespace

std::string render_why_json(const std::vector<WhyError>& errors) {
  const WhySummary summary = summarise(errors);
  JsonWriter out;
  out.begin_object().member("format", "fieldlint-why/1").break_line().key("summary").begin_object();
  out.member("rows", summary.rows).member("errors", errors.size()).member("explained", summary.sure);
  out.member("candidates", summary.candidates).member("byCode", summary.by_code);
  out.member("unexplained", summary.unexplained).end_object().break_line().key("errors").begin_array();
  for (const WhyError& error : errors) {
    out.break_line();
    write_error(error, out);
  }
  if (!errors.empty()) out.break_line();
  return out.end_array().end_object().take() + "\n";
}

}  // namespace lint
