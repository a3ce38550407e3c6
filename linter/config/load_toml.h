// Reads fieldlint.toml and decisions.toml, strictly: what is not known is an error with its place.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.h"
#include "linter/config/config.h"
#include "linter/dictionary/decisions.h"

namespace lint::config {

/// Reads fieldlint.toml. Unknown tables and keys, wrong types and values, and rules and options that do not
/// exist are errors; of several, the first in the file is answered.
[[nodiscard]] Result<Config> load_config(std::string_view text, std::string_view file_name,
                                         std::span<const Rule* const> rules);

/// Reads decisions.toml as strictly.
[[nodiscard]] Result<Decisions> load_decisions(std::string_view text, std::string_view file_name);

/// Every key that the loader knows, as `table.key`, in the order of the documentation; a table with free keys
/// is `table.*`.
[[nodiscard]] std::vector<std::string> known_keys();

}  // namespace lint::config
