// Reads plain permission files without a document tree: they are over half of an org's bytes.
#pragma once

#include <string_view>

#include "linter/read/file_context.h"

namespace lint {

/// Records what `read_permission_holder` would, straight from well-formed bytes without comments. Returns
/// false, and records nothing, when there is anything unusual: entities in a text that counts, attributes,
/// CDATA, prefixes, deeper nesting. The document reader does those.
[[nodiscard]] bool scan_permission_holder(std::string_view bytes, FileContext& cx);

}  // namespace lint
