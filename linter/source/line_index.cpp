// Lines and columns: implementation.
#include "linter/source/line_index.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::size_t line_start(std::string_view bytes, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t line_break = bytes.rfind('\n', offset - 1);
  return line_break == std::string_view::npos ? 0 : line_break + 1;
}

}  // namespace

LineColumn line_column(std::string_view bytes, std::size_t offset) {
  offset = std::min(offset, bytes.size());
  const std::size_t start = line_start(bytes, offset);
  const auto lines = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(start), '\n');
  std::string_view before = bytes.substr(start, offset - start);
  if (start == 0 && before.starts_with(kByteOrderMark)) before.remove_prefix(kByteOrderMark.size());
  return {.line = static_cast<std::uint32_t>(lines) + 1,
          .column = static_cast<std::uint32_t>(count_code_points(before)) + 1};
}

std::string_view line_at(std::string_view bytes, std::size_t offset) {
  offset = std::min(offset, bytes.size());
  const std::size_t start = line_start(bytes, offset);
  std::string_view line = bytes.substr(start, bytes.find('\n', start) - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace lint
