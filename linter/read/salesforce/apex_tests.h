// Test classes: searched, not parsed.
#pragma once

#include <string_view>

#include "linter/read/file_context.h"

namespace lint {

/// Records each custom name of a test class once for each way in which it stands there: read, assigned, where
/// an object stands, in a comment. A test proves no use in production: its names count weakly, whatever their
/// objects are, and half of many projects' code is tests.
void read_apex_test(FileContext& cx, std::string_view bytes);

}  // namespace lint
