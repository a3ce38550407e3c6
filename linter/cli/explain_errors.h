// Gathers what `why` prints.
#pragma once

#include <vector>

#include "linter/cli/pipeline.h"
#include "linter/render/why.h"

namespace lint {

/// Every error with its causes and their places. Every file is loaded once.
[[nodiscard]] std::vector<WhyError> explain_errors(const Project& project, const SourceTree& tree,
                                                   const SyncErrors& errors);

}  // namespace lint
