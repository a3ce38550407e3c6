// Lists of sync errors: files that the configuration names, and what a user pastes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/base/result.h"
#include "linter/read/file_context.h"

namespace lint {

/// Reads a list of sync errors; which column is which, the cells tell. False, with a fact, when it is none.
bool read_sync_errors(FileContext& cx, std::string_view bytes);

/// What a file outside the project turned out to be.
struct SyncErrorFile {
  bool is_text = false;  ///< no table, but one error
  std::optional<Error> problem = {};
};

/// Reads the rows of a file, or of pasted text, into the block. A table has a row of headings or several
/// columns; what has neither is one error.
[[nodiscard]] SyncErrorFile read_sync_error_file(const std::string& name, std::string_view bytes,
                                                 RecordBlock& block);

}  // namespace lint
