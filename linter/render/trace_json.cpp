// The JSON format of `trace`: `fieldlint-trace/1`.
#include "linter/render/json_writer.h"
#include "linter/render/trace.h"

namespace lint {
namespace {

void write_place(const TracePlace& place, JsonWriter& out) {
  out.key("file").value_or_null(place.file).key("line");
  place.line != 0 ? out.value(place.line) : out.null();
}

void write_access(const TraceAccess& access, JsonWriter& out) {
  out.begin_object()
      .member("object", access.object)
      .member("verdict", access.verdict)
      .member("reason", access.reason)
      .key("evidence")
      .begin_array();
  for (const TraceEvidence& evidence : access.evidence) {
    out.begin_object();
    write_place(evidence.place, out);
    out.member("says", evidence.says).end_object();
  }
  out.end_array().end_object();
}

void write_reference(const TraceReference& reference, JsonWriter& out) {
  out.begin_object().member("kind", reference.kind).member("component", reference.component);
  write_place(reference.place, out);
  out.member("path", reference.path)
      .member("strength", reference.strength)
      .member("direction", reference.direction)
      .member("active", reference.is_active)
      .member("confidence", reference.confidence)
      .end_object();
}

void write_approval(std::string_view side, const std::optional<Approval>& approval, JsonWriter& out) {
  out.key(side);
  if (!approval) {
    out.null();
    return;
  }
  out.begin_object().member("by", approval->by).member("on", approval->on).key("digest");
  out.value_or_null(approval->digest).end_object();
}

void write_decision(const Decision& decision, JsonWriter& out) {
  out.begin_object().key("match");
  decision.is_pattern ? out.value(decision.field) : out.null();
  out.key("sync");
  decision.sync == SyncChoice::undecided ? out.null() : out.value(to_string(decision.sync));
  out.key("direction");
  decision.direction == SyncDirection::unstated ? out.null() : out.value(to_string(decision.direction));
  out.key("purpose").value_or_null(decision.purpose).key("owner").value_or_null(decision.owner);
  out.key("sourceOfTruth").value_or_null(decision.source_of_truth).key("approved").begin_object();
  write_approval("salesforce", decision.salesforce, out);
  write_approval("marketo", decision.marketo, out);
  out.end_object().member("line", decision.line).end_object();
}

void write_twin(const TraceTwin& twin, JsonWriter& out) {
  out.begin_object();
  if (twin.salesforce.empty()) {
    out.member("marketo", twin.marketo);
  } else {
    out.member("salesforce", twin.salesforce);
  }
  out.member("tier", twin.tier).member("confidence", twin.confidence);
  out.member("ambiguous", twin.is_ambiguous).member("reason", twin.reason);
  if (!twin.verdict.empty()) out.member("verdict", twin.verdict);
  out.end_object();
}

void write_marketo(const TraceMarketo& marketo, JsonWriter& out) {
  const auto flag = [&](std::string_view name, const std::optional<bool>& value) {
    out.key(name);
    value ? out.value(*value) : out.null();
  };
  out.break_line().key("marketo").begin_object();
  out.member("object", marketo.object).member("restName", marketo.rest_name);
  out.key("soapName").value_or_null(marketo.soap_name).key("length");
  marketo.length != 0 ? out.value(marketo.length) : out.null();
  out.key("description").value_or_null(marketo.description);
  flag("hidden", marketo.is_hidden);
  flag("custom", marketo.is_custom);
  flag("readOnly", marketo.is_read_only);
  flag("sensitive", marketo.is_sensitive);
  out.key("mapping").begin_array();
  for (const std::string& name : marketo.mapping) out.value(name);
  out.end_array().end_object();
}

void write_population(const std::optional<TracePopulation>& population, JsonWriter& out) {
  out.key("population");
  if (!population) {
    out.null();
    return;
  }
  const auto number = [&](std::string_view name, const std::optional<std::int64_t>& value) {
    out.key(name);
    value ? out.value(*value) : out.null();
  };
  out.begin_object();
  number("total", population->total);
  number("populated", population->populated);
  write_place(population->place, out);
  out.end_object();
}

void write_last_use(const std::optional<TraceLastUse>& last_use, JsonWriter& out) {
  out.key("lastUsed");
  if (!last_use) {
    out.null();
    return;
  }
  out.begin_object().member("date", last_use->day);
  write_place(last_use->place, out);
  out.end_object();
}

/// An array with one element a line.
template <typename Element, typename Write>
void write_lines(std::string_view name, const std::vector<Element>& elements, const Write& write,
                 JsonWriter& out) {
  out.break_line().key(name).begin_array();
  for (const Element& element : elements) {
    out.break_line();
    write(element);
  }
  out.end_array();
}

}  // namespace

std::string render_trace_json(const Trace& trace) {
  JsonWriter out;
  out.begin_object().member("format", "fieldlint-trace/1").member("field", trace.field);
  out.break_line().key("definition").begin_object();
  write_place(trace.definition, out);
  out.member("type", trace.type).member("label", trace.label).end_object();
  if (trace.marketo) write_marketo(*trace.marketo, out);
  out.break_line().key("lastChanged").value_or_null(trace.last_changed);
  out.key("lastChangedNote").value_or_null(trace.last_changed_note);
  write_lines(
      "access", trace.access, [&](const TraceAccess& access) { write_access(access, out); }, out);
  write_lines(
      "twins", trace.twins, [&](const TraceTwin& twin) { write_twin(twin, out); }, out);
  const auto write_use = [&](const TraceReference& reference) { write_reference(reference, out); };
  write_lines("references", trace.references, write_use, out);
  write_population(trace.population, out.break_line());
  write_last_use(trace.last_use, out.break_line());
  out.break_line().key("findings").begin_array();
  for (const std::string& rule : trace.findings) out.value(rule);
  out.end_array().break_line().key("decision");
  if (trace.decision) {
    write_decision(*trace.decision, out);
  } else {
    out.null();
  }
  return out.end_object().take() + "\n";
}

std::string render_trace_jsonl(const Trace& trace) {
  // Line breaks of texts are escaped: all others only part elements.
  std::string line = render_trace_json(trace);
  std::erase(line, '\n');
  return line + "\n";
}

}  // namespace lint
