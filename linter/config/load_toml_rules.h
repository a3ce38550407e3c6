// The parts of fieldlint.toml that speak of rules: `[rules."…"]` and `[[ignore]]`.
#pragma once

#include "linter/config/config.h"
#include "linter/config/load_toml_values.h"

namespace lint::config {

/// Reads `[rules]`: a table a rule, with its severity and options.
void read_rules(const toml::node& node, std::span<const Rule* const> rules, LintOptions& lint,
                Problems& problems);

/// Reads `[[ignore]]`.
void read_ignores(const toml::node& node, std::span<const Rule* const> rules,
                  std::span<const CustomRule> custom_rules, std::vector<Ignore>& ignores, Problems& problems);

/// The keys of one `[[ignore]]` and the fixed keys of one rule.
[[nodiscard]] std::vector<std::string_view> ignore_keys();
[[nodiscard]] std::vector<std::string_view> rule_keys();

}  // namespace lint::config
