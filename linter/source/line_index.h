// Lines and columns of byte offsets, computed only for what is printed.
#pragma once

#include <cstdint>
#include <string_view>

namespace lint {

/// Counts from 1; columns in Unicode code points.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// The place of `offset` in `bytes`; an offset past the end is the end. A leading byte order mark takes no
/// column.
[[nodiscard]] LineColumn line_column(std::string_view bytes, std::size_t offset);

/// The line that holds `offset`, without its line break.
[[nodiscard]] std::string_view line_at(std::string_view bytes, std::size_t offset);

}  // namespace lint
