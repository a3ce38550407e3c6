// The parts of fieldlint.toml that speak of rules: implementation.
#include "linter/config/load_toml_rules.h"

#include "linter/config/words.h"

namespace lint::config {
namespace {

constexpr Key<Ignore> kIgnoreKeys[] = {
    {"rule", [](const toml::node& node, Ignore& ignore) { return read_filled(node, ignore.rule); }},
    {"subject", [](const toml::node& node, Ignore& ignore) { return read_filled(node, ignore.subject); }},
    {"reason", [](const toml::node& node, Ignore& ignore) { return read_filled(node, ignore.reason); }},
    {"until",
     [](const toml::node& node, Ignore& ignore) {
       Date until;
       Problem problem = read(node, until);
       if (problem.empty()) ignore.until = until;
       return problem;
     }},
};

Problem read_severity(const toml::node& node, RuleSetting& setting) {
  std::string word;
  Problem problem = read_word(node, kSeverityWords, word);
  if (!problem.empty()) return problem;
  setting.is_off = word == "off";
  setting.severity = parse_severity(word);
  return {};
}

Problem read_option(const toml::node& node, OptionValue& value) {
  if (const toml::value<bool>* const truth = node.as_boolean()) {
    value = truth->get();
    return {};
  }
  std::int64_t number = 0;
  if (read(node, number).empty()) {
    value = number;
    return {};
  }
  std::string text;
  if (read(node, text).empty()) {
    value = std::move(text);
    return {};
  }
  std::vector<std::string> list;
  if (node.is_array()) {
    Problem problem = read(node, list);
    if (problem.empty()) value = std::move(list);
    return problem;
  }
  return concat("no option of a rule is ", type_of(node));
}

std::vector<std::string_view> keys_of(const Rule& rule) {
  std::vector<std::string_view> names = rule_keys();
  for (const OptionSpec& spec : rule.info.options) names.push_back(spec.name);
  return names;
}

const OptionSpec* find_option(const Rule& rule, std::string_view name) {
  for (const OptionSpec& spec : rule.info.options) {
    if (spec.name == name) return &spec;
  }
  return nullptr;
}

/// Asks the rule about one option alone, so that the problem is reported where the option stands.
Problem check_option(const Rule& rule, const OptionSpec& spec, const toml::node& node,
                     const OptionValue& value) {
  const OptionValues alone{{std::string(spec.name), value}};
  if (rule.check_options(rule.info, alone).empty()) return {};
  return concat("expected ", spec.type, ", found ", type_of(node));
}

void read_rule(const toml::table& table, const Rule& rule, RuleSetting& setting, Problems& problems) {
  for (const auto& [key, node] : table) {
    const auto add = [&](const Problem& problem) {
      if (problem.empty()) return;
      problems.add(node.source(), concat("`", key.str(), "` of rule `", rule.id, "`: ", problem));
    };
    if (key.str() == "severity") {
      add(read_severity(node, setting));
      continue;
    }
    const OptionSpec* const spec = find_option(rule, key.str());
    if (spec == nullptr) {
      problems.add_unknown(key, concat("option of rule `", rule.id, "`"), keys_of(rule));
      continue;
    }
    OptionValue value;
    Problem problem = read_option(node, value);
    if (problem.empty()) problem = check_option(rule, *spec, node, value);
    add(problem);
    setting.options.insert_or_assign(std::string(spec->name), std::move(value));
  }
}

void read_ignore(const toml::table& table, std::span<const Rule* const> rules,
                 std::span<const CustomRule> custom_rules, std::vector<Ignore>& ignores, Problems& problems) {
  Ignore ignore;
  read_table(table, "[[ignore]]", kIgnoreKeys, ignore, problems);
  for (const std::string_view needed : {std::string_view("rule"), std::string_view("reason")}) {
    if (!table.contains(needed)) {
      problems.add(table.source(), concat("an `[[ignore]]` needs `", needed, "`"));
    }
  }
  if (const toml::node* const rule = table.get("rule"); rule != nullptr && rule->is_string()) {
    const std::string problem = wrong_rule_glob(ignore.rule, rules, custom_rules);
    if (!problem.empty()) problems.add(rule->source(), concat("`rule` in `[[ignore]]`: ", problem));
  }
  ignores.push_back(std::move(ignore));
}

}  // namespace

void read_rules(const toml::node& node, std::span<const Rule* const> rules, LintOptions& lint,
                Problems& problems) {
  const toml::table* const tables = node.as_table();
  if (tables == nullptr) {
    problems.add(node.source(), concat("`rules` is a table of rules, not ", type_of(node)));
    return;
  }
  for (const auto& [id, setting] : *tables) {
    const std::string problem = wrong_rule(id.str(), rules);
    if (!problem.empty()) {
      problems.add(id.source(), problem);
      continue;
    }
    const toml::table* const table = setting.as_table();
    if (table == nullptr) {
      problems.add(setting.source(),
                   concat("rule `", id.str(), "`: expected a table, found ", type_of(setting),
                          " (write [rules.\"", id.str(), "\"] and severity = \"…\" below it)"));
      continue;
    }
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&, name = id.str()](const Rule* each) { return each->id == name; });
    read_rule(*table, **rule, lint.rules[std::string(id.str())], problems);
  }
}

void read_ignores(const toml::node& node, std::span<const Rule* const> rules,
                  std::span<const CustomRule> custom_rules, std::vector<Ignore>& ignores,
                  Problems& problems) {
  const toml::array* const list = node.as_array();
  if (list == nullptr) {
    problems.add(node.source(), "write `[[ignore]]`, with two brackets");
    return;
  }
  for (const toml::node& item : *list) {
    if (const toml::table* const table = item.as_table()) {
      read_ignore(*table, rules, custom_rules, ignores, problems);
    } else {
      problems.add(item.source(), concat("an `[[ignore]]` is a table, not ", type_of(item)));
    }
  }
}

std::vector<std::string_view> ignore_keys() {
  return names_of(std::span<const Key<Ignore>>(kIgnoreKeys));
}

std::vector<std::string_view> rule_keys() {
  return {"severity"};
}

}  // namespace lint::config
