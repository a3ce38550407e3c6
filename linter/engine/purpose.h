// What speaks for a field that nothing in the project uses.
#pragma once

#include "linter/engine/context.h"

namespace lint {

/// Whether the field must stay although nothing uses it: it carries the object's structure, the sync needs
/// it, somebody wrote down a purpose outside Salesforce, or a formula of which that is true reads it.
[[nodiscard]] bool is_needed(FieldId field, const Context& cx);

}  // namespace lint
