// Field sets that code, markup, flows and pages name.
#pragma once

#include <string_view>

#include "linter/read/file_context.h"

namespace lint {

/// Notes every name that may be a field set's in a file that speaks of field sets: what stands behind
/// `FieldSets.`, and words in quotes or alone in an element.
void note_field_sets(FileContext& cx, std::string_view bytes);

}  // namespace lint
