// What speaks for a field that nothing in the project uses.
#pragma once

#include "linter/engine/context.h"

namespace lint {

/// Whether its description or help text speaks of Marketo (`purpose-pattern`). That exempts a field only
/// until Marketo's assets are read.
[[nodiscard]] bool claims_marketo_purpose(const Field& field, const Context& cx);

/// Whether the field must stay although nothing in Salesforce uses it: it carries the object's structure, the
/// sync or an asset of Marketo needs it, somebody wrote down a purpose outside Salesforce, or a formula of
/// which that is true reads it.
[[nodiscard]] bool is_needed(FieldId field, const Context& cx);

}  // namespace lint
