// The text format of `trace`.
#include <algorithm>

#include "linter/render/paint.h"
#include "linter/render/safe_text.h"
#include "linter/render/trace.h"

namespace lint {
namespace {

std::string where(const TracePlace& place) {
  if (place.file.empty()) return "built in";
  return place.line == 0 ? place.file : concat(place.file, ":", place.line);
}

/// A heading and lines below it.
class Sections {
 public:
  explicit Sections(const TextStyle& style) : style_(style) {}
  void title(std::string_view text) {
    out_ += concat(painted(safe_line(text), Paint::bold, style_.color), "\n");
  }
  void heading(std::string_view text) {
    out_ += concat("\n", painted(safe_line(text), Paint::bold, style_.color), "\n");
  }
  void line(std::string_view text) { out_ += concat("  ", safe_line(text), "\n"); }
  void detail(std::string_view text) { out_ += concat("    ", safe_line(text), "\n"); }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  TextStyle style_;
  std::string out_;
};

void add_access(const Trace& trace, Sections& out) {
  out.heading("access of the sync user");
  for (const TraceAccess& access : trace.access) {
    const std::string why = access.reason.empty() ? "" : concat(" (", access.reason, ")");
    out.line(concat(access.object, ": ", access.verdict, why));
    for (const TraceEvidence& evidence : access.evidence) {
      out.detail(concat(where(evidence.place), ": ", evidence.says));
    }
  }
}

void add_twins(const Trace& trace, Sections& out) {
  const bool is_marketo = trace.marketo.has_value();
  out.heading(is_marketo ? "Salesforce" : "Marketo");
  if (trace.twins.empty()) {
    out.line(concat("no field of ", is_marketo ? "Salesforce" : "Marketo", " is known to be its twin"));
  }
  for (const TraceTwin& twin : trace.twins) {
    out.line(concat(is_marketo ? twin.salesforce : twin.marketo, " (by ", twin.tier, ", confidence ",
                    twin.confidence, ")", twin.verdict.empty() ? "" : concat(": ", twin.verdict)));
    if (!twin.reason.empty()) out.detail(twin.reason);
    if (!twin.is_ambiguous) continue;
    out.detail(concat("one line in `[mapping]` decides: \"", is_marketo ? twin.salesforce : trace.field,
                      "\" = \"", is_marketo ? trace.marketo->rest_name : twin.marketo, "\""));
  }
}

/// What the schemas say beside type and label.
void add_marketo(const TraceMarketo& marketo, Sections& out) {
  const auto add = [&](std::string_view name, std::string_view text) {
    if (!text.empty()) out.line(concat(name, ": ", text));
  };
  const auto said = [](const std::optional<bool>& flag) {
    return !flag ? "no file says" : *flag ? "yes" : "no";
  };
  add("object", marketo.object);
  add("REST name", marketo.rest_name);
  add("SOAP name", marketo.soap_name);
  add("length", marketo.length == 0 ? "" : concat(marketo.length));
  add("description", marketo.description);
  out.line(concat("hidden: ", said(marketo.is_hidden), ", custom: ", said(marketo.is_custom),
                  ", read-only: ", said(marketo.is_read_only), ", sensitive: ", said(marketo.is_sensitive)));
  add("[mapping]", join(marketo.mapping, ", "));
}

void add_reference(const TraceReference& reference, Sections& out) {
  out.line(concat(reference.kind, " ", reference.component, " ", reference.direction,
                  reference.is_active ? "" : ", inactive",
                  reference.confidence == "high" ? "" : concat(", confidence ", reference.confidence)));
  out.detail(concat(where(reference.place), reference.path.empty() ? "" : " ", reference.path));
  if (!reference.through.empty()) out.detail(concat("counts as much as what uses ", reference.through));
}

void add_references(const Trace& trace, Sections& out) {
  constexpr std::string_view kStrengths[] = {"strong", "medium", "weak", "none"};
  if (trace.references.empty() && !trace.marketo) {
    out.heading("references");
    out.line("nothing uses it");
  }
  for (const bool is_marketo : {false, true}) {
    for (const std::string_view strength : kStrengths) {
      const auto is_wanted = [&](const TraceReference& each) {
        return each.strength == strength && each.is_marketo == is_marketo;
      };
      const auto count = std::count_if(trace.references.begin(), trace.references.end(), is_wanted);
      if (count == 0) continue;
      out.heading(concat(is_marketo ? "used in Marketo, " : "references, ", strength, ": ", count));
      for (const TraceReference& reference : trace.references) {
        if (is_wanted(reference)) add_reference(reference, out);
      }
    }
  }
}

void add_last_change(const Trace& trace, Sections& out) {
  out.line(concat("last changed: ", trace.last_changed.empty() ? "unknown" : trace.last_changed,
                  trace.last_changed_note.empty() ? "" : concat(" (", trace.last_changed_note, ")")));
}

/// Only where an evidence file speaks of the field.
void add_records(const Trace& trace, Sections& out) {
  if (!trace.population && !trace.last_use) return;
  out.heading("records");
  if (trace.population) {
    out.line(concat("filled: ", trace.population->says));
    out.detail(where(trace.population->place));
  }
  if (trace.last_use) {
    out.line(concat("last used: ", trace.last_use->day));
    out.detail(where(trace.last_use->place));
  }
}

void add_decision(const Trace& trace, Sections& out) {
  out.heading("decision");
  if (!trace.decision) {
    out.line("none");
    return;
  }
  const Decision& decision = *trace.decision;
  const auto add = [&](std::string_view name, std::string_view text) {
    if (!text.empty()) out.line(concat(name, ": ", text));
  };
  if (decision.is_pattern) add("by pattern", decision.field);
  if (decision.sync != SyncChoice::undecided) add("sync", to_string(decision.sync));
  if (decision.direction != SyncDirection::unstated) add("direction", to_string(decision.direction));
  add("purpose", decision.purpose);
  add("owner", decision.owner);
  add("source of truth", decision.source_of_truth);
  if (decision.salesforce)
    add("approved for Salesforce", concat(decision.salesforce->by, ", ", decision.salesforce->on));
  if (decision.marketo) add("approved for Marketo", concat(decision.marketo->by, ", ", decision.marketo->on));
}

}  // namespace

std::string render_trace_text(const Trace& trace, const TextStyle& style) {
  Sections out(style);
  out.title(trace.label.empty() ? trace.field : concat(trace.field, " (", trace.label, ")"));
  out.line(concat(trace.type.empty() ? "type not known" : trace.type, ", ", where(trace.definition)));
  if (trace.marketo) {
    add_marketo(*trace.marketo, out);
  } else {
    add_last_change(trace, out);
  }
  // The trace of a Marketo field answers first what it is in Salesforce.
  if (trace.marketo) add_twins(trace, out);
  if (!trace.access.empty() || !trace.marketo) add_access(trace, out);
  if (!trace.marketo) add_twins(trace, out);
  add_references(trace, out);
  add_records(trace, out);
  out.heading("findings");
  if (trace.findings.empty()) out.line("none");
  for (const std::string& rule : trace.findings) out.line(rule);
  add_decision(trace, out);
  return out.take();
}

}  // namespace lint
