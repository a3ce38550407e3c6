// Files that are called a table and are none.
#pragma once

#include <string_view>

namespace lint {

/// What the bytes are instead of a table, and what to do; empty when they may be one. Exports renamed to
/// `.xls` are often pages; real workbooks are archives or compound files.
[[nodiscard]] std::string_view foreign_format(std::string_view bytes);

}  // namespace lint
