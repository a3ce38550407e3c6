// The part of the merge that joins the rows of dependency queries with the rows that name their ids.
#pragma once

#include <vector>

#include "linter/model/model.h"

namespace lint {

/// Gives every site of a dependency query the full name of its field and of its component, where a file says
/// what the ids mean. A site whose id nothing names stays a mention of the bare name.
void join_dependencies(Model& model, const std::vector<DependencyUse>& uses,
                       const std::vector<ComponentId>& ids);

}  // namespace lint
