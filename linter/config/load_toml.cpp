// Reads fieldlint.toml: one list of keys a table.
#include "linter/config/load_toml.h"

#include <algorithm>

#include "linter/config/load_toml_custom.h"
#include "linter/config/load_toml_rules.h"
#include "linter/config/load_toml_values.h"
#include "linter/config/words.h"

namespace lint::config {
namespace {

using Node = toml::node;

/// A path inside the project: relative, with `/`, never above the root.
Problem wrong_path(std::string_view path) {
  if (trim(path).empty()) return "a path must not be empty";
  if (path.find('\\') != std::string_view::npos) return concat("`", path, "`: paths are written with `/`");
  if (path.starts_with('/')) return concat("`", path, "`: paths are relative to the project root");
  int depth = 0;
  for (const std::string_view segment : split(path, '/')) {
    if (segment == "..") --depth;
    if (!segment.empty() && segment != "." && segment != "..") ++depth;
    if (depth < 0) return concat("`", path, "` leaves the project");
  }
  return {};
}

/// Without `./`, `//` and a slash at the end; the root itself is `.`. Paths of files are compared with it.
std::string plain_path(std::string_view path) {
  std::vector<std::string> kept;
  for (const std::string_view segment : split(path, '/')) {
    if (segment == "..") {
      kept.pop_back();
    } else if (!segment.empty() && segment != ".") {
      kept.emplace_back(segment);
    }
  }
  return kept.empty() ? "." : join(kept, "/");
}

Problem read_path(const Node& node, std::string& out) {
  Problem problem = read(node, out);
  if (problem.empty()) problem = wrong_path(out);
  if (problem.empty()) out = plain_path(out);
  return problem;
}

Problem read_paths(const Node& node, std::vector<std::string>& out) {
  Problem problem = read(node, out);
  for (std::string& path : out) {
    if (problem.empty()) problem = wrong_path(path);
    if (problem.empty()) path = plain_path(path);
  }
  return problem;
}

/// A parse of one of `words`, kept when it succeeds.
template <typename T, typename Parse>
Problem read_choice(const Node& node, std::span<const std::string_view> words, const Parse& parse, T& out) {
  std::string word;
  Problem problem = read_word(node, words, word);
  if (problem.empty()) out = parse(word);
  return problem;
}

constexpr Key<Config> kSalesforceKeys[] = {
    {"roots", [](const Node& node, Config& config) { return read_paths(node, config.salesforce.roots); }},
    {"exclude", [](const Node& node, Config& config) { return read(node, config.salesforce.exclude); }},
};

constexpr Key<Config> kMarketoKeys[] = {
    {"schemas",
     [](const Node& node, Config& config) {
       config.marketo.has_schemas = true;
       return read_paths(node, config.marketo.schemas);
     }},
    {"usage",
     [](const Node& node, Config& config) {
       config.marketo.has_usage = true;
       return read_paths(node, config.marketo.usage);
     }},
};

constexpr Key<Config> kSyncUserKeys[] = {
    {"profile", [](const Node& node, Config& config) { return read_filled(node, config.sync_user.profile); }},
    {"permission-sets",
     [](const Node& node, Config& config) {
       config.sync_user.states_sets = true;
       return read(node, config.sync_user.permission_sets);
     }},
    {"permission-set-groups",
     [](const Node& node, Config& config) {
       config.sync_user.states_sets = true;
       return read(node, config.sync_user.permission_set_groups);
     }},
    {"profile-grants",
     [](const Node& node, Config& config) {
       const auto parse = [](std::string_view word) { return word == "none"; };
       return read_choice(node, kProfileGrantsWords, parse, config.sync_user.profile_lists_all);
     }},
};

constexpr Key<EvidenceColumns> kColumnKeys[] = {
    {"object", [](const Node& node, EvidenceColumns& columns) { return read(node, columns.object); }},
    {"field", [](const Node& node, EvidenceColumns& columns) { return read(node, columns.field); }},
    {"total", [](const Node& node, EvidenceColumns& columns) { return read(node, columns.total); }},
    {"populated", [](const Node& node, EvidenceColumns& columns) { return read(node, columns.populated); }},
    {"percent", [](const Node& node, EvidenceColumns& columns) { return read(node, columns.percent); }},
    {"date", [](const Node& node, EvidenceColumns& columns) { return read(node, columns.date); }},
    {"component", [](const Node& node, EvidenceColumns& columns) { return read(node, columns.component); }},
    {"component-type",
     [](const Node& node, EvidenceColumns& columns) { return read(node, columns.component_type); }},
};

constexpr Key<Config> kEvidenceKeys[] = {
    {"access", [](const Node& node, Config& config) { return read_paths(node, config.evidence.access); }},
    {"population",
     [](const Node& node, Config& config) { return read_paths(node, config.evidence.population); }},
    {"last-used",
     [](const Node& node, Config& config) { return read_paths(node, config.evidence.last_used); }},
    {"dependencies",
     [](const Node& node, Config& config) { return read_paths(node, config.evidence.dependencies); }},
    {"sync-errors",
     [](const Node& node, Config& config) { return read_paths(node, config.evidence.sync_errors); }},
    {"columns",  // Its keys are read by read_columns.
     [](const Node& node, Config&) {
       return node.is_table()
                  ? Problem()
                  : concat("expected a table such as {field = \"API Name\"}, found ", type_of(node));
     }},
};

void read_columns(const toml::table& evidence, EvidenceColumns& columns, Problems& problems) {
  const toml::table* const table = evidence["columns"].as_table();
  if (table != nullptr) read_table(*table, "columns of [evidence]", kColumnKeys, columns, problems);
}

constexpr Key<Config> kSyncKeys[] = {
    {"custom-objects",
     [](const Node& node, Config& config) { return read(node, config.sync.custom_objects); }},
    {"filter-field",
     [](const Node& node, Config& config) { return read_filled(node, config.sync.filter_field); }},
    {"program-member-fields",
     [](const Node& node, Config& config) { return read(node, config.sync.program_member_fields); }},
    {"purpose-pattern",
     [](const Node& node, Config& config) { return read(node, config.sync.purpose_pattern); }},
};

Problem read_rows(const Node& node, Config& config) {
  const toml::table* const table = node.as_table();
  if (table == nullptr) return concat("expected a table such as {Lead = 420000}, found ", type_of(node));
  for (const auto& [object, count] : *table) {
    std::int64_t rows = 0;
    const Problem problem = read(count, rows);
    if (!problem.empty()) return concat("`", object.str(), "`: ", problem);
    if (rows < 0) return concat("`", object.str(), "`: must not be negative");
    config.impact.rows.insert_or_assign(std::string(object.str()), rows);
  }
  return {};
}

constexpr Key<Config> kImpactKeys[] = {
    {"rows", read_rows},
    {"rate",
     [](const Node& node, Config& config) {
       Problem problem = read(node, config.impact.rate);
       if (problem.empty() && config.impact.rate < 1) problem = "must be at least 1 row an hour";
       return problem;
     }},
};

constexpr Key<Config> kDictionaryKeys[] = {
    {"path", [](const Node& node, Config& config) { return read_path(node, config.dictionary.path); }},
    {"scope",
     [](const Node& node, Config& config) {
       const auto parse = [](std::string_view word) {
         return word == "all" ? DictionaryScope::all : DictionaryScope::sync;
       };
       return read_choice(node, kDictionaryScopeWords, parse, config.dictionary.scope);
     }},
};

constexpr Key<Config> kLintKeys[] = {
    {"preset",
     [](const Node& node, Config& config) {
       const auto parse = [](std::string_view word) { return *parse_preset(word); };
       return read_choice(node, kPresetWords, parse, config.lint.preset);
     }},
    {"fail-on",
     [](const Node& node, Config& config) {
       const auto parse = [](std::string_view word) { return *parse_fail_on(word); };
       return read_choice(node, kFailOnWords, parse, config.fail_on);
     }},
    {"min-confidence",
     [](const Node& node, Config& config) {
       const auto parse = [](std::string_view word) { return *parse_confidence(word); };
       return read_choice(node, kConfidenceWords, parse, config.lint.min_confidence);
     }},
    {"baseline", [](const Node& node, Config& config) { return read_path(node, config.baseline); }},
    {"scope",
     [](const Node& node, Config& config) {
       const auto parse = [](std::string_view word) {
         return word == "org" ? LintScope::org : LintScope::sync;
       };
       return read_choice(node, kLintScopeWords, parse, config.lint_scope);
     }},
};

struct Table {
  std::string_view name;
  std::span<const Key<Config>> keys;
};

constexpr std::string_view kEvidence = "evidence";

constexpr Table kTables[] = {
    {"salesforce", kSalesforceKeys}, {"marketo", kMarketoKeys}, {"sync-user", kSyncUserKeys},
    {kEvidence, kEvidenceKeys},      {"sync", kSyncKeys},       {"impact", kImpactKeys},
    {"dictionary", kDictionaryKeys}, {"lint", kLintKeys},
};

/// Tables whose keys are names of the user.
constexpr std::string_view kMapping = "mapping";
constexpr std::string_view kRules = "rules";
constexpr std::string_view kIgnore = "ignore";
constexpr std::string_view kCustomRule = "custom-rule";

std::vector<std::string_view> table_names() {
  std::vector<std::string_view> names{kMapping, kRules, kIgnore, kCustomRule};
  for (const Table& table : kTables) names.push_back(table.name);
  return names;
}

void read_mapping(const Node& node, TwinOptions& twins, Problems& problems) {
  const toml::table* const table = node.as_table();
  if (table == nullptr) {
    problems.add(node.source(), concat("`mapping` is a table, not ", type_of(node)));
    return;
  }
  for (const auto& [field, target] : *table) {
    const std::vector<std::string_view> parts = split(field.str(), '.');
    const bool is_field = parts.size() == 2 && !parts[0].empty() && !parts[1].empty();
    if (!is_field) {
      problems.add(field.source(), concat("`", field.str(), "` in `[mapping]` is no field: write ",
                                          "\"Lead.Score__c\" in quotes, with its object"));
      continue;
    }
    std::string name;
    const Problem problem = read_filled(target, name);
    if (!problem.empty()) {
      problems.add(target.source(), concat("`", field.str(), "` in `[mapping]`: ", problem));
      continue;
    }
    twins.mapping.emplace_back(std::string(field.str()), std::move(name));
  }
}

}  // namespace

Result<Config> load_config(std::string_view text, std::string_view file_name,
                           std::span<const Rule* const> rules) {
  const Result<toml::table> parsed = parse_toml(text, file_name);
  if (!parsed) return parsed.error();
  Config config;
  Problems problems(file_name);
  if (const Node* const custom = parsed->get(kCustomRule)) {
    read_custom_rules(*custom, config.lint.custom_rules, problems);
  }
  for (const auto& [name, node] : *parsed) {
    const std::string_view title = name.str();
    const auto table = std::find_if(std::begin(kTables), std::end(kTables),
                                    [&](const Table& each) { return each.name == title; });
    if (title == kMapping) {
      read_mapping(node, config.twins, problems);
    } else if (title == kRules) {
      read_rules(node, rules, config.lint, problems);
    } else if (title == kIgnore) {
      read_ignores(node, rules, config.lint.custom_rules, config.ignores, problems);
    } else if (title == kCustomRule) {
      continue;  // Read before, because [[ignore]] may name them.
    } else if (table == std::end(kTables)) {
      problems.add_unknown(name, node.is_table() ? "table" : "key", table_names());
    } else if (!node.is_table()) {
      problems.add(node.source(), concat("`", title, "` is a table, not ", type_of(node)));
    } else {
      read_table(*node.as_table(), concat("[", title, "]"), table->keys, config, problems);
      if (title == kEvidence) read_columns(*node.as_table(), config.evidence.columns, problems);
    }
  }
  if (problems.first()) return *problems.first();
  return config;
}

std::vector<std::string> known_keys() {
  std::vector<std::string> keys;
  for (const Table& table : kTables) {
    for (const Key<Config>& key : table.keys) keys.push_back(concat(table.name, ".", key.name));
  }
  keys.push_back(concat(kMapping, ".*"));
  for (const std::string_view key : rule_keys()) keys.push_back(concat(kRules, ".*.", key));
  for (const std::string_view key : ignore_keys()) keys.push_back(concat(kIgnore, ".", key));
  for (const std::string_view key : custom_rule_keys()) keys.push_back(concat(kCustomRule, ".", key));
  return keys;
}

}  // namespace lint::config
