// Comments that silence a rule in the file they stand in.
#pragma once

#include "linter/read/file_context.h"

namespace lint {

/// Records each `fieldlint-ignore RULE: reason` inside `<!-- … -->`.
void read_ignore_comments(FileContext& cx, std::string_view bytes);

}  // namespace lint
