// Gathers everything known of fields.
#pragma once

#include <functional>
#include <span>

#include "linter/cli/pipeline.h"
#include "linter/render/trace.h"

namespace lint {

/// Definition, access with its evidence, twins, references, findings and decision of every field, in their
/// order. Every file is loaded once.
void trace_fields(const Project& project, const SourceTree& tree, const Outcome& outcome,
                  std::span<const FieldId> fields, const std::function<void(const Trace&)>& take);

}  // namespace lint
