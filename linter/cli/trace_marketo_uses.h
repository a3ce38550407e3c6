// Uses by assets of Marketo, with the places where they stand.
#pragma once

#include <span>
#include <vector>

#include "linter/cli/pipeline.h"
#include "linter/render/places.h"
#include "linter/render/trace.h"

namespace lint {

/// Notes the places of the uses.
void want_marketo_uses(const Project& project, std::span<const MarketoReference> uses, Places& places);
/// The uses as a trace prints them. The places must have been resolved.
[[nodiscard]] std::vector<TraceReference> trace_marketo_uses(const Project& project,
                                                             std::span<const MarketoReference> uses,
                                                             const Places& places);

}  // namespace lint
