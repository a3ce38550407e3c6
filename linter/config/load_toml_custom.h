// The part of fieldlint.toml where users write rules: `[[custom-rule]]`.
#pragma once

#include "linter/config/load_toml_values.h"
#include "linter/engine/custom_rule.h"

namespace lint::config {

/// Reads `[[custom-rule]]`.
void read_custom_rules(const toml::node& node, std::vector<CustomRule>& rules, Problems& problems);

/// The keys of one `[[custom-rule]]`.
[[nodiscard]] std::vector<std::string_view> custom_rule_keys();

}  // namespace lint::config
