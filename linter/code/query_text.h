// Field names in SOQL and SOSL that stand in strings and files of other languages.
#pragma once

#include <cstddef>

#include "linter/code/use_collector.h"

namespace lint {

/// Adds the uses of a query that stands in `[begin, end)` of the collector's text. Text that does not begin
/// with `SELECT` or `FIND` is none.
void read_query_text(UseCollector& uses, std::size_t begin, std::size_t end);

}  // namespace lint
