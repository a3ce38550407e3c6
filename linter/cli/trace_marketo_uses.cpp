// Uses by assets of Marketo: implementation.
#include "linter/cli/trace_marketo_uses.h"

#include "linter/cli/trace_access.h"

namespace lint {

void want_marketo_uses(const Project& project, std::span<const MarketoReference> uses, Places& places) {
  for (const MarketoReference& reference : uses) {
    const Origin& origin = project.model.marketo_uses[reference.use].origin;
    places.want(Place{.file = origin.file, .offset = origin.offset});
  }
}

std::vector<TraceReference> trace_marketo_uses(const Project& project, std::span<const MarketoReference> uses,
                                               const Places& places) {
  std::vector<TraceReference> references;
  for (const MarketoReference& reference : uses) {
    const MarketoUse& use = project.model.marketo_uses[reference.use];
    references.push_back({.kind = std::string(to_string(use.kind)),
                          .component = std::string(use.asset),
                          .place = trace_place(places, use.origin),
                          .path = std::string(use.path),
                          .strength = std::string(to_string(reference.strength)),
                          .direction = std::string(to_string(use.direction)),
                          .is_active = reference.is_active,
                          .confidence = std::string(to_string(reference.confidence)),
                          .is_marketo = true});
  }
  return references;
}

}  // namespace lint
