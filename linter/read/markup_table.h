// Tables in pages and XML sheets, which old exports call `.xls`.
#pragma once

#include <optional>
#include <string_view>

#include "linter/read/csv.h"

namespace lint {

/// The rows of all tables of an HTML page (`tr`, `td`, `th`) or of an XML spreadsheet (`Row`, `Cell`), in any
/// encoding that parse_csv knows; none when there is no row. Tolerant: tags may be left open.
[[nodiscard]] std::optional<CsvTable> parse_markup_table(std::string_view bytes);

}  // namespace lint
