// Scripts, data files and any other text: uses in source become sites.
#pragma once

#include <string_view>

#include "linter/read/file_context.h"

namespace lint {

/// Reads a file of code, a template or another text by its type and name. False: the type has a reader of its
/// own or none, and nothing was recorded.
[[nodiscard]] bool read_code_file(FileContext& cx, std::string_view bytes);

}  // namespace lint
