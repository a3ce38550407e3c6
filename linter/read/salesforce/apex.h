// Apex classes and triggers: uses in code become sites.
#pragma once

#include <string_view>

#include "linter/read/file_context.h"

namespace lint {

/// Records one site for each use in a class or trigger: `path` with its object where the code tells it,
/// `object` for the name of an object, else `mention`. The element path is empty, `soql`, `comment` or `own
/// name`.
void read_apex(FileContext& cx, std::string_view bytes);

}  // namespace lint
