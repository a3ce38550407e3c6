// Fields that hold what a person agreed to.
#pragma once

#include "linter/engine/context.h"

namespace lint {

/// Whether the Lead or Contact field says what may be sent to a person: Email Opt Out and Do Not Call, and
/// custom fields whose name or label speaks of consent, opting in or out, or unsubscribing and that have a
/// twin or a decision. Never a field that was decided to stay hidden.
[[nodiscard]] bool is_consent_field(FieldId field, const Context& cx);

}  // namespace lint
