// Files that are not opened, and files in which names of fields are no use.
#pragma once

#include <string_view>

namespace lint {

/// Images, fonts, archives and other binaries, minified libraries and lock files, by name.
[[nodiscard]] bool is_unreadable(std::string_view path);

/// Lists of components, fieldlint's own files and copies of other packages: to name a field there is no use
/// of it.
[[nodiscard]] bool is_inventory(std::string_view path);

}  // namespace lint
