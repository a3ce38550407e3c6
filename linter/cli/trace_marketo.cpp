// Gathers everything known of Marketo fields: implementation.
#include "linter/cli/trace_marketo.h"

#include <algorithm>

#include "linter/base/glob.h"
#include "linter/base/text.h"
#include "linter/cli/find_fields.h"
#include "linter/cli/trace_access.h"
#include "linter/cli/trace_marketo_uses.h"

namespace lint {
namespace {

TraceMarketo schema_of(const Project& project, const MarketoField& field) {
  TraceMarketo marketo{.object = std::string(field.object),
                       .rest_name = std::string(field.rest_name),
                       .soap_name = std::string(field.soap_name),
                       .length = field.length,
                       .description = std::string(field.description),
                       .is_hidden = field.is_hidden,
                       .is_custom = field.is_custom,
                       .is_read_only = field.is_read_only,
                       .is_sensitive = field.is_sensitive};
  const std::string full_name = concat(field.object, ".", field.rest_name);
  for (const auto& [salesforce, target] : project.options.config.twins.mapping) {
    if (equals_folded(target, field.rest_name) || equals_folded(target, full_name)) {
      marketo.mapping.push_back(salesforce);
    }
  }
  return marketo;
}

/// Whether the finding is about the field, alone or as one of `marketo:package__*`.
bool is_about(const Finding& finding, std::string_view name) {
  const auto is_it = [&](std::string_view subject) { return equals_folded(subject, name); };
  const bool is_group = is_marketo_name(finding.subject) && glob_match(finding.subject, name);
  return is_it(finding.subject) || is_group || std::ranges::any_of(finding.members, is_it);
}

/// The pairs of a field, the surest first.
std::vector<Twin> sorted_twins(const Project& project, MarketoFieldId id) {
  const std::span<const Twin> found = project.twins.twins_of(id);
  std::vector<Twin> twins(found.begin(), found.end());
  std::stable_sort(twins.begin(), twins.end(), [](const Twin& a, const Twin& b) {
    return a.tier != b.tier ? a.tier < b.tier : a.confidence < b.confidence;
  });
  return twins;
}

Trace trace_one(const Project& project, const Outcome& outcome, const Places& places, MarketoFieldId id) {
  const MarketoField& field = project.model.marketo_fields[id];
  Trace trace{.field = marketo_name(field),
              .definition = trace_place(places, field.origin),
              .type = std::string(field.data_type),
              .label = std::string(field.label),
              .marketo = schema_of(project, field),
              .references = trace_marketo_uses(project, project.marketo_uses.of(id), places)};
  for (const Twin& twin : sorted_twins(project, id)) {
    std::vector<TraceAccess> access = trace_access(project, twin.field, places);
    trace.twins.push_back({.salesforce = std::string(project.model.fields[twin.field].full_name),
                           .tier = std::string(to_string(twin.tier)),
                           .confidence = std::string(to_string(twin.confidence)),
                           .reason = std::string(twin.reason),
                           .is_ambiguous = twin.is_ambiguous,
                           .verdict = access.empty() ? "" : access.front().verdict});
    std::move(access.begin(), access.end(), std::back_inserter(trace.access));
  }
  for (const Finding& finding : outcome.findings) {
    const bool is_known =
        std::find(trace.findings.begin(), trace.findings.end(), finding.rule) != trace.findings.end();
    if (!is_known && is_about(finding, trace.field)) trace.findings.emplace_back(finding.rule);
  }
  if (const Decision* const decision = project.decisions.find(trace.field)) trace.decision = *decision;
  return trace;
}

}  // namespace

void trace_marketo_fields(const Project& project, const SourceTree& tree, const Outcome& outcome,
                          std::span<const MarketoFieldId> fields,
                          const std::function<void(const Trace&)>& take) {
  Places places(project.model, tree, false);
  for (const MarketoFieldId id : fields) {
    const Origin& origin = project.model.marketo_fields[id].origin;
    places.want(Place{.file = origin.file, .offset = origin.offset});
    for (const Twin& twin : project.twins.twins_of(id)) want_access(project, twin.field, places);
    want_marketo_uses(project, project.marketo_uses.of(id), places);
  }
  places.resolve();
  for (const MarketoFieldId id : fields) take(trace_one(project, outcome, places, id));
}

}  // namespace lint
