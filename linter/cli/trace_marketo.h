// Gathers everything known of Marketo fields.
#pragma once

#include <functional>
#include <span>

#include "linter/cli/pipeline.h"
#include "linter/render/trace.h"

namespace lint {

/// What the schemas say, the Salesforce twins with their access, findings and decision of every field, in
/// their order. Every file is loaded once.
void trace_marketo_fields(const Project& project, const SourceTree& tree, const Outcome& outcome,
                          std::span<const MarketoFieldId> fields,
                          const std::function<void(const Trace&)>& take);

}  // namespace lint
