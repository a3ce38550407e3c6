// What the sync user may do with a field, with the places that say so.
#pragma once

#include <vector>

#include "linter/cli/pipeline.h"
#include "linter/render/places.h"
#include "linter/render/trace.h"

namespace lint {

/// The place as a trace prints it. It must have been wanted and resolved.
[[nodiscard]] TracePlace trace_place(const Places& places, const Origin& origin);

/// Notes the places of the evidence.
void want_access(const Project& project, FieldId field, Places& places);
/// The verdicts, one for each object through which the field is seen. The places must have been resolved.
[[nodiscard]] std::vector<TraceAccess> trace_access(const Project& project, FieldId field,
                                                    const Places& places);

}  // namespace lint
