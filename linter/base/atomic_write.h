// Files that are either the old text or the new text, never half of one.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/result.h"

namespace lint {

/// Writes to a temporary name beside `path`, then renames. Makes missing folders. Absolute or relative to the
/// process.
[[nodiscard]] Status atomic_write(const std::string& path, std::string_view bytes);

/// The whole of a file.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

}  // namespace lint
