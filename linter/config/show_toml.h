// Writes a configuration as TOML.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/config/config.h"

namespace lint::config {

/// A TOML string with quotes; control characters are escaped.
[[nodiscard]] std::string quote_toml(std::string_view text);
/// `["a", "b"]`.
[[nodiscard]] std::string quote_toml(const std::vector<std::string>& texts);

/// The whole effective configuration, defaults and every option of every rule included. What `load_config`
/// reads from it is the same configuration.
[[nodiscard]] std::string show_config(const Config& config, std::span<const Rule* const> rules);

}  // namespace lint::config
