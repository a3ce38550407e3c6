// The words that configuration and command line share: presets, thresholds, scopes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "linter/config/config.h"

namespace lint::config {

/// The words a value can be, in the order in which messages name them.
inline constexpr std::string_view kPresetWords[] = {"gate", "recommended", "all"};
inline constexpr std::string_view kFailOnWords[] = {"error", "warning", "info", "never"};
inline constexpr std::string_view kConfidenceWords[] = {"high", "medium", "low"};
inline constexpr std::string_view kLintScopeWords[] = {"sync", "org"};
inline constexpr std::string_view kDictionaryScopeWords[] = {"sync", "all"};
inline constexpr std::string_view kProfileGrantsWords[] = {"unknown", "none"};
inline constexpr std::string_view kSeverityWords[] = {"off", "info", "warning", "error"};

[[nodiscard]] std::string_view to_string(Preset preset);
[[nodiscard]] std::string_view to_string(FailOn fail_on);
[[nodiscard]] std::string_view to_string(DictionaryScope scope);
/// Empty when the scope is left to the evidence.
[[nodiscard]] std::string_view to_string(LintScope scope);

[[nodiscard]] std::optional<Preset> parse_preset(std::string_view text);
[[nodiscard]] std::optional<FailOn> parse_fail_on(std::string_view text);

/// "`gate`, `recommended` or `all`".
[[nodiscard]] std::string list_words(std::span<const std::string_view> words);
/// What is wrong with a word that is none of `words`, or empty: "`gat` is not `gate`, … (did you mean …?)".
[[nodiscard]] std::string wrong_word(std::string_view word, std::span<const std::string_view> words);

/// What is wrong with a rule id, or empty.
[[nodiscard]] std::string wrong_rule(std::string_view id, std::span<const Rule* const> rules);
/// What is wrong with a glob of rule ids, or empty. A glob that fits no rule is wrong.
[[nodiscard]] std::string wrong_rule_glob(std::string_view glob, std::span<const Rule* const> rules,
                                          std::span<const CustomRule> custom_rules);

}  // namespace lint::config
