// Says what must go before fields can be removed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "linter/base/result.h"
#include "linter/cli/pipeline.h"
#include "linter/render/removal.h"

namespace lint {

/// The fields of typed names and globs that can be removed. A named field that cannot, such as a standard
/// field, is an error that says why; a glob passes over those.
[[nodiscard]] Result<std::vector<FieldId>> find_removable(const Project& project,
                                                          std::span<const std::string> names);

/// What uses the fields, in the order in which a person clears it. Uses in the definitions of fields that go
/// together do not count. Holds no files yet.
[[nodiscard]] RemovalPlan plan_removal(const Project& project, const SourceTree& tree,
                                       std::span<const FieldId> fields);

}  // namespace lint
