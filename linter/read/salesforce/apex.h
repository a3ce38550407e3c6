// Apex classes and triggers: uses in code become sites.
#pragma once

#include <string_view>

#include "linter/read/file_context.h"

namespace lint {

/// Records one site for each use in a class or trigger: `path` with its object where the code tells it,
/// `object` for the name of an object, else `mention`. The element path is empty, `soql`, `comment` or `own
/// name`. Members of classes and code that names no fields are recorded, too. A class of a managed package
/// that only says `(hidden)` is no code: its type becomes `other`.
void read_apex(FileContext& cx, std::string_view bytes);

/// Whether the `-meta.xml` of a class or trigger says that it does not run
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_triggers.htm).
[[nodiscard]] bool is_inactive_code(std::string_view sidecar);

}  // namespace lint
