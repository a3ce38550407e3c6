// The words that configuration and command line share: implementation.
#include "linter/config/words.h"

#include <algorithm>

#include "linter/base/edit_distance.h"

namespace lint::config {
namespace {

std::vector<std::string_view> ids_of(std::span<const Rule* const> rules) {
  std::vector<std::string_view> ids;
  for (const Rule* const rule : rules) ids.push_back(rule->id);
  return ids;
}

/// The nearest id to a mistyped one. A name without its group is compared with the names inside the groups, a
/// glob such as `stal/*` by its group.
std::string suggest_rule(std::string_view id, std::span<const Rule* const> rules) {
  const std::size_t slash = id.find('/');
  const bool is_group = slash != std::string_view::npos && id.find_first_of("*?") > slash &&
                        id.find_first_of("*?") != std::string_view::npos;
  std::vector<std::string_view> candidates;
  for (const Rule* const rule : rules) {
    const std::size_t border = rule->id.find('/');
    if (slash == std::string_view::npos) {
      candidates.push_back(rule->id.substr(border + 1));
    } else {
      candidates.push_back(is_group ? rule->id.substr(0, border) : rule->id);
    }
  }
  if (is_group) {
    const std::string_view group = nearest(id.substr(0, slash), candidates);
    return group.empty() ? "" : concat(" (did you mean `", group, id.substr(slash), "`?)");
  }
  const std::string_view best = nearest(id, candidates);
  for (const Rule* const rule : rules) {
    const bool is_best = rule->id == best || rule->id.substr(rule->id.find('/') + 1) == best;
    if (!best.empty() && is_best) return concat(" (did you mean `", rule->id, "`?)");
  }
  return did_you_mean(id, ids_of(rules));
}

}  // namespace

bool fails(Severity severity, FailOn fail_on) {
  switch (fail_on) {
    case FailOn::error:
      return severity == Severity::error;
    case FailOn::warning:
      return severity != Severity::info;
    case FailOn::info:
      return true;
    case FailOn::never:
      return false;
  }
  return false;
}

std::string_view to_string(Preset preset) {
  return kPresetWords[static_cast<std::size_t>(preset)];
}

std::string_view to_string(FailOn fail_on) {
  return kFailOnWords[static_cast<std::size_t>(fail_on)];
}

std::string_view to_string(DictionaryScope scope) {
  return kDictionaryScopeWords[static_cast<std::size_t>(scope)];
}

std::string_view to_string(LintScope scope) {
  switch (scope) {
    case LintScope::automatic:
      return {};
    case LintScope::sync:
      return "sync";
    case LintScope::org:
      return "org";
  }
  return {};
}

std::optional<Preset> parse_preset(std::string_view text) {
  for (const Preset preset : {Preset::gate, Preset::recommended, Preset::all}) {
    if (text == to_string(preset)) return preset;
  }
  return std::nullopt;
}

std::optional<FailOn> parse_fail_on(std::string_view text) {
  for (const FailOn fail_on : {FailOn::error, FailOn::warning, FailOn::info, FailOn::never}) {
    if (text == to_string(fail_on)) return fail_on;
  }
  return std::nullopt;
}

std::string list_words(std::span<const std::string_view> words) {
  std::string listed;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != 0) listed += i + 1 == words.size() ? " or " : ", ";
    listed += concat("`", words[i], "`");
  }
  return listed;
}

std::string wrong_word(std::string_view word, std::span<const std::string_view> words) {
  if (std::find(words.begin(), words.end(), word) != words.end()) return {};
  return concat("`", word, "` is not ", list_words(words), did_you_mean(word, words));
}

std::string wrong_rule(std::string_view id, std::span<const Rule* const> rules) {
  const bool is_known =
      std::any_of(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == id; });
  if (is_known) return {};
  return concat("unknown rule `", id, "`", suggest_rule(id, rules));
}

std::string wrong_rule_glob(std::string_view glob, std::span<const Rule* const> rules,
                            std::span<const CustomRule> custom_rules) {
  const auto fits = [&](std::string_view id) { return glob_match(glob, id); };
  if (std::ranges::any_of(rules, fits, &Rule::id)) return {};
  if (std::ranges::any_of(custom_rules, fits, &CustomRule::id)) return {};
  const bool is_pattern = glob.find_first_of("*?") != std::string_view::npos;
  return concat(is_pattern ? "no rule matches `" : "unknown rule `", glob, "`", suggest_rule(glob, rules));
}

}  // namespace lint::config
