// The standard fields that every org has, whether or not the project holds a file of them.
#pragma once

#include <string_view>
#include <vector>

#include "linter/base/arena.h"
#include "linter/model/salesforce.h"

namespace lint {

/// The table of standard fields, `standard_fields.tsv`, built into the program.
[[nodiscard]] std::string_view standard_fields_tsv();

/// The fields of the table, with what describes tell of them. Labels are not known. Text that the table does
/// not hold lives in the arena.
[[nodiscard]] std::vector<Field> standard_fields(Arena& text);

/// Whether the object has a standard field of exactly that spelling.
[[nodiscard]] bool is_standard_field(std::string_view object, std::string_view name);

}  // namespace lint
