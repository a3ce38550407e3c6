// Gathers everything known of fields.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "linter/base/result.h"
#include "linter/cli/pipeline.h"
#include "linter/render/trace.h"

namespace lint {

/// The fields of typed names and globs such as `Lead.Legacy_*`, each once. An unknown name is an error with
/// the nearest name, a glob that matches nothing an error too.
[[nodiscard]] Result<std::vector<FieldId>> find_fields(const Project& project,
                                                       std::span<const std::string> names);

/// Definition, access with its evidence, twins, references, findings and decision of every field, in their
/// order. Every file is loaded once.
void trace_fields(const Project& project, const SourceTree& tree, const Outcome& outcome,
                  std::span<const FieldId> fields, const std::function<void(const Trace&)>& take);

}  // namespace lint
