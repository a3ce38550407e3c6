// One finding as JSON: implementation.
#include "linter/render/finding_json.h"

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

}  // namespace

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

}  // namespace lint
