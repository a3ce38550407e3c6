// Mentions: custom field names in files that no reader understands, and in test classes.
#pragma once

#include <string_view>

#include "linter/code/mention.h"
#include "linter/read/file_context.h"

namespace lint {

/// Records each custom field name of a file once, however it is spelled, at its first place. The object stays
/// unknown. Comments count too: a field that somebody still writes about is not called unused.
void scan_mentions(FileContext& cx, std::string_view bytes, Strength strength = Strength::medium);

}  // namespace lint
