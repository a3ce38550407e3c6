// The part of the merge that settles what one file says about the code in another.
#pragma once

#include "linter/model/model.h"

namespace lint {

/// Uses in a class or trigger whose `-meta.xml` says that it does not run become inactive and weak, and what
/// it does without naming fields does not count.
void settle_inactive_code(Model& model);

}  // namespace lint
