// Marketo files: schema answers and exports become records, assets become uses, the rest is reported.
#pragma once

#include <string_view>

#include "linter/read/file_context.h"

namespace lint {

/// Whether a file of that name in a Marketo folder is read: JSON, tables, and workbooks to say what to do
/// with them.
[[nodiscard]] bool is_marketo_data(std::string_view path);

/// Reads one file of a Marketo folder. What it is is decided by its content; the path only helps to name the
/// object of answers that do not name it. Files that are neither JSON nor tables are left alone.
void read_marketo(FileContext& cx, std::string_view bytes);
/// Reads one file below `[marketo] usage`: also pages, e-mails and scripts that somebody saved as text.
void read_marketo_asset(FileContext& cx, std::string_view bytes);

}  // namespace lint
