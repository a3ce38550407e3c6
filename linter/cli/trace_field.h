// Gathers everything known of one field.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/result.h"
#include "linter/cli/pipeline.h"
#include "linter/render/trace.h"

namespace lint {

/// The field of a typed name; an unknown one is an error with the nearest name.
[[nodiscard]] Result<FieldId> find_field(const Project& project, std::string_view name);

/// Definition, access with its evidence, twins, references, findings and decision.
[[nodiscard]] Trace trace_field(const Project& project, const SourceTree& tree, const Outcome& outcome,
                                FieldId field);

}  // namespace lint
