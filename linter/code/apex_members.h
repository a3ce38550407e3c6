// What the classes of an Apex file declare, for chains in other files.
#pragma once

#include <vector>

#include "linter/code/apex_types.h"
#include "linter/code/code_use.h"

namespace lint::apex {

/// The classes of a file, and their variables, properties and methods whose types may lead to an object.
[[nodiscard]] std::vector<CodeMember> class_members(const Tokens& tokens, const Declarations& declarations);

}  // namespace lint::apex
