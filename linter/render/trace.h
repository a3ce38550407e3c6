// Everything known of one field, ready to print.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "linter/dictionary/decisions.h"
#include "linter/render/report.h"

namespace lint {

/// A file and line; the file is empty for what is built in, the line is 0 when it is not known.
struct TracePlace {
  std::string file = {};
  std::uint32_t line = 0;
};

struct TraceEvidence {
  TracePlace place = {};
  std::string says = {};
};

/// What the sync user may do with the field, seen through one object.
struct TraceAccess {
  std::string object = {};
  std::string verdict = {};
  std::string reason = {};  ///< what the verdict rests on
  std::vector<TraceEvidence> evidence = {};
};

/// The other half of the pair: a Marketo field of a Salesforce field, or the other way round.
struct TraceTwin {
  std::string marketo = {};     ///< `leadScore`; empty in the trace of a Marketo field
  std::string salesforce = {};  ///< `Lead.Score__c`; empty in the trace of a Salesforce field
  std::string tier = {};
  std::string confidence = {};
  std::string reason = {};
  bool is_ambiguous = false;
  std::string verdict = {};  ///< of the sync user on the Salesforce field, in the trace of a Marketo field
};

/// What Marketo's schemas say of a Marketo field. An unset optional means that no file says so.
struct TraceMarketo {
  std::string object = {};  ///< `lead`, `company`, …
  std::string rest_name = {};
  std::string soap_name = {};
  std::uint32_t length = 0;  ///< 0 when not stated
  std::string description = {};
  std::optional<bool> is_hidden = {};
  std::optional<bool> is_custom = {};
  std::optional<bool> is_read_only = {};
  std::optional<bool> is_sensitive = {};
  std::vector<std::string> mapping = {};  ///< Salesforce names that `[mapping]` pairs with it
};

struct TraceReference {
  std::string kind = {};
  std::string component = {};
  TracePlace place = {};
  std::string path = {};
  std::string strength = {};
  std::string direction = {};
  bool is_active = true;
  std::string confidence = {};
  std::string through = {};  ///< the field whose uses limit the strength: its definition is the component
  bool is_marketo = false;   ///< the component is an asset of Marketo
};

/// How many records hold a value, by the evidence files. Unknown numbers are null.
struct TracePopulation {
  std::optional<std::int64_t> total = {};
  std::optional<std::int64_t> populated = {};
  std::string says = {};  ///< in words
  TracePlace place = {};
};

struct TraceLastUse {
  std::string day = {};  ///< `2026-01-31`
  TracePlace place = {};
};

struct Trace {
  std::string field = {};
  TracePlace definition = {};
  std::string type = {};
  std::string label = {};
  std::optional<TraceMarketo> marketo = {};  ///< when the field is one of Marketo
  std::string last_changed = {};             ///< a day such as `2026-01-31`; empty when unknown
  std::string last_changed_note = {};        ///< what the day means, or why there is none; may be empty
  std::vector<TraceAccess> access = {};
  std::vector<TraceTwin> twins = {};
  std::vector<TraceReference> references = {};  ///< as `References::of`, then those of Marketo
  std::optional<TracePopulation> population = {};
  std::optional<TraceLastUse> last_use = {};
  std::vector<std::string> findings = {};  ///< ids of rules
  std::optional<Decision> decision = {};
};

/// For readers: no stable format.
[[nodiscard]] std::string render_trace_text(const Trace& trace, const TextStyle& style);
/// `fieldlint-trace/1`.
[[nodiscard]] std::string render_trace_json(const Trace& trace);
/// The same on one line.
[[nodiscard]] std::string render_trace_jsonl(const Trace& trace);

}  // namespace lint
