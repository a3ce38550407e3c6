// Files that are either the old text or the new text, never half of one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "linter/base/result.h"

namespace lint {

/// Writes to a temporary name beside `path`, then renames. Makes missing folders. Absolute or relative to the
/// process.
[[nodiscard]] Status atomic_write(const std::string& path, std::string_view bytes);

/// Several files (path, bytes): all are written under temporary names before the first is renamed, in order,
/// so that a write that fails leaves every old file.
[[nodiscard]] Status atomic_write(std::span<const std::pair<std::string, std::string>> files);

/// The whole of a file.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

}  // namespace lint
