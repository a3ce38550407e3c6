// The part of fieldlint.toml where users write rules: implementation.
#include "linter/config/load_toml_custom.h"

#include "linter/config/words.h"

namespace lint::config {
namespace {

constexpr std::string_view kGroup = "custom/";

/// Globs, words or a truth value: whatever the fact can be compared with.
Problem read_globs(const toml::node& node, const FieldFact& fact, std::vector<std::string>& globs) {
  if (const toml::value<bool>* const truth = node.as_boolean()) {
    globs.emplace_back(truth->get() ? "true" : "false");
  } else if (node.is_array()) {
    if (Problem problem = read(node, globs); !problem.empty()) return problem;
  } else {
    std::string text;
    if (Problem problem = read(node, text); !problem.empty()) return problem;
    globs.push_back(std::move(text));
  }
  for (const std::string& glob : globs) {
    if (Problem problem = fact.words.empty() ? "" : wrong_word(glob, fact.words); !problem.empty()) {
      return problem;
    }
  }
  return globs.empty() ? "the list is empty, so that nothing fits" : Problem();
}

Problem read_pattern(const toml::node& node, FieldPattern& pattern) {
  const toml::table* const table = node.as_table();
  if (table == nullptr) return concat("expected a table such as {object = \"Lead\"}, found ", type_of(node));
  std::vector<std::string_view> names;
  for (const FieldFact& fact : field_facts()) names.push_back(fact.name);
  for (const auto& [key, value] : *table) {
    if (Problem problem = wrong_word(key.str(), names); !problem.empty()) return problem;
    const FieldFact& fact = *std::ranges::find(field_facts(), key.str(), &FieldFact::name);
    FieldCondition condition = {.fact = &fact};
    const Problem problem = read_globs(value, fact, condition.globs);
    if (!problem.empty()) return concat("`", key.str(), "`: ", problem);
    pattern.push_back(std::move(condition));
  }
  return {};
}

Problem read_id(const toml::node& node, CustomRule& rule) {
  if (Problem problem = read_filled(node, rule.id); !problem.empty()) return problem;
  const std::string_view name = std::string_view(rule.id).substr(std::min(rule.id.size(), kGroup.size()));
  const bool is_plain =
      std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
  if (rule.id.starts_with(kGroup) && is_plain && !name.empty()) return {};
  return concat("`", rule.id, "` is no id such as `custom/score-is-a-number`");
}

constexpr Key<CustomRule> kKeys[] = {
    {"id", read_id},
    {"message", [](const toml::node& node, CustomRule& rule) { return read_filled(node, rule.message); }},
    {"advice", [](const toml::node& node, CustomRule& rule) { return read_filled(node, rule.advice); }},
    {"severity",
     [](const toml::node& node, CustomRule& rule) {
       std::string word;
       Problem problem = read_word(node, std::span(kSeverityWords).subspan(1), word);
       if (problem.empty()) rule.severity = *parse_severity(word);
       return problem;
     }},
    {"preset",
     [](const toml::node& node, CustomRule& rule) {
       std::string word;
       Problem problem = read_word(node, kPresetWords, word);
       if (problem.empty()) rule.preset = *parse_preset(word);
       return problem;
     }},
    {"where", [](const toml::node& node, CustomRule& rule) { return read_pattern(node, rule.where); }},
    {"must", [](const toml::node& node, CustomRule& rule) { return read_pattern(node, rule.must); }},
    {"passes", [](const toml::node& node, CustomRule& rule) { return read(node, rule.passes); }},
    {"fails", [](const toml::node& node, CustomRule& rule) { return read(node, rule.fails); }},
};

void read_custom_rule(const toml::table& table, std::vector<CustomRule>& rules, Problems& problems) {
  CustomRule rule;
  read_table(table, "[[custom-rule]]", kKeys, rule, problems);
  for (const std::string_view needed : {"id", "message", "where"}) {
    if (!table.contains(needed)) {
      problems.add(table.source(), concat("a `[[custom-rule]]` needs `", needed, "`"));
    }
  }
  if (std::ranges::find(rules, rule.id, &CustomRule::id) != rules.end()) {
    problems.add(table.source(), concat("there are two rules `", rule.id, "`"));
  }
  rules.push_back(std::move(rule));
}

}  // namespace

void read_custom_rules(const toml::node& node, std::vector<CustomRule>& rules, Problems& problems) {
  const toml::array* const list = node.as_array();
  if (list == nullptr) {
    problems.add(node.source(), "write `[[custom-rule]]`, with two brackets");
    return;
  }
  for (const toml::node& item : *list) {
    if (const toml::table* const table = item.as_table()) {
      read_custom_rule(*table, rules, problems);
    } else {
      problems.add(item.source(), concat("a `[[custom-rule]]` is a table, not ", type_of(item)));
    }
  }
}

std::vector<std::string_view> custom_rule_keys() {
  return names_of(std::span<const Key<CustomRule>>(kKeys));
}

}  // namespace lint::config
