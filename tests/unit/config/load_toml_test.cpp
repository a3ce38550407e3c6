// Tests of reading fieldlint.toml.
#include "linter/config/load_toml.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "linter/base/atomic_write.h"
#include "linter/config/show_toml.h"
#include "tests/unit/config/test_rules.h"

namespace lint::config {
namespace {

Result<Config> load(std::string_view text) {
  return load_config(text, "fieldlint.toml", test::kRules);
}

std::string error_of(std::string_view text) {
  const Result<Config> loaded = load(text);
  return loaded ? "loaded" : to_string(loaded.error());
}

constexpr std::string_view kFull = R"([salesforce]
roots = ["force-app"]
exclude = ["**/archive/**"]
[marketo]
schemas = ["marketo"]
usage = ["marketo/assets"]
[sync-user]
profile = "Marketo Sync"
permission-sets = ["Marketo_Sync"]
permission-set-groups = ["G"]
profile-grants = "none"
[evidence]
access = ["a.json"]
population = ["p.csv"]
columns = {object = "sObject", field = "API Name", percent = "Filled %"}
last-used = ["l.csv"]
dependencies = ["d.csv"]
sync-errors = ["e.csv"]
[mapping]
"Lead.Score__c" = "leadScore"
[sync]
custom-objects = ["Renewal__c"]
filter-field = "Do_Not_Sync__c"
program-member-fields = ["X__c"]
purpose-pattern = "mkto"
[impact]
rows = {Lead = 420000}
rate = 5000
[dictionary]
path = "docs/dd"
scope = "all"
[lint]
preset = "gate"
fail-on = "warning"
min-confidence = "medium"
scope = "org"
[rules."stale/unused-field"]
severity = "info"
threshold = 5
words = ["legacy"]
[rules."access/hidden-field"]
severity = "off"
[[ignore]]
rule = "stale/*"
subject = "Lead.Legacy_*"
reason = "frozen"
until = 2026-12-31
)";

TEST_CASE("every key is read") {
  const Result<Config> loaded = load(kFull);
  REQUIRE(loaded.ok());
  CHECK(loaded->salesforce.roots == std::vector<std::string>{"force-app"});
  CHECK(loaded->sync_user.profile_lists_all);
  CHECK(loaded->evidence.sync_errors == std::vector<std::string>{"e.csv"});
  CHECK(loaded->evidence.columns.field == "API Name");
  CHECK(loaded->evidence.columns.percent == "Filled %");
  CHECK(loaded->impact.rows.at("Lead") == 420000);
  CHECK(loaded->dictionary.scope == DictionaryScope::all);
  CHECK(loaded->fail_on == FailOn::warning);
  CHECK(loaded->lint.preset == Preset::gate);
  CHECK(loaded->lint_scope == LintScope::org);
  CHECK(loaded->lint.rules.at("access/hidden-field").is_off);
  CHECK(loaded->lint.rules.at("stale/unused-field").options.at("threshold") == OptionValue(std::int64_t{5}));
  REQUIRE(loaded->ignores.size() == 1);
  CHECK(loaded->ignores[0].until->day == 31);
  REQUIRE(loaded->twins.mapping.size() == 1);
}

TEST_CASE("what is shown loads again and shows the same") {
  for (const std::string_view text : {kFull, std::string_view()}) {
    const Result<Config> loaded = load(text);
    REQUIRE(loaded.ok());
    const std::string shown = show_config(*loaded, test::kRules);
    const Result<Config> again = load(shown);
    REQUIRE_MESSAGE(again.ok(), to_string(again.error()));
    CHECK(show_config(*again, test::kRules) == shown);
  }
}

TEST_CASE("errors name the place and the nearest name") {
  CHECK(error_of("[lnt]\npreset = \"all\"\n") ==
        "fieldlint.toml:1:2: unknown table: `lnt` (did you mean `lint`?)");
  CHECK(error_of("[lint]\n  presets = \"all\"\n") ==
        "fieldlint.toml:2:3: unknown key in `[lint]`: `presets` (did you mean `preset`?)");
  CHECK(error_of("[lint]\npreset = \"gat\"\n") ==
        "fieldlint.toml:2:10: `preset` in `[lint]`: `gat` is not `gate`, `recommended` or `all` (did you "
        "mean `gate`?)");
  CHECK(error_of("[salesforce]\nroots = \"x\"\n") ==
        "fieldlint.toml:2:9: `roots` in `[salesforce]`: expected a list of texts, found a text");
  CHECK(error_of("[salesforce]\nroots = [1]\n") ==
        "fieldlint.toml:2:9: `roots` in `[salesforce]`: expected a list of texts, found an integer in it");
  CHECK(error_of("[salesforce]\nroots = [\"../x\"]\n") ==
        "fieldlint.toml:2:9: `roots` in `[salesforce]`: `../x` leaves the project");
  CHECK(error_of("lint = 1\n") == "fieldlint.toml:1:8: `lint` is a table, not an integer");
  CHECK(error_of("[evidence]\ncolumns = {feild = \"x\"}\n") ==
        "fieldlint.toml:2:12: unknown key in `columns of [evidence]`: `feild` (did you mean `field`?)");
  CHECK(error_of("[evidence]\ncolumns = []\n")
            .starts_with("fieldlint.toml:2:11: `columns` in `[evidence]`: expected a table"));
  CHECK(error_of("[lint\n").starts_with("fieldlint.toml:1:6: not valid TOML: "));
  CHECK(error_of("<<<<<<< HEAD\n").find("unresolved merge conflict") != std::string::npos);
}

TEST_CASE("rules and options that do not exist are errors") {
  CHECK(error_of("[rules.\"stale/unused-fields\"]\n") ==
        "fieldlint.toml:1:8: unknown rule `stale/unused-fields` (did you mean `stale/unused-field`?)");
  CHECK(error_of("[rules.unused-field]\n") ==
        "fieldlint.toml:1:8: unknown rule `unused-field` (did you mean `stale/unused-field`?)");
  CHECK(error_of("[rules.\"stale/unused-field\"]\ntreshold = 1\n") ==
        "fieldlint.toml:2:1: unknown option of rule `stale/unused-field`: `treshold` (did you mean "
        "`threshold`?)");
  CHECK(error_of("[rules.\"stale/unused-field\"]\nthreshold = \"1\"\n") ==
        "fieldlint.toml:2:13: `threshold` of rule `stale/unused-field`: expected integer, found a text");
  CHECK(
      error_of("[rules.\"stale/unused-field\"]\nseverity = \"warn\"\n").starts_with("fieldlint.toml:2:12: "));
  CHECK(error_of("[[ignore]]\nrule = \"old/*\"\nreason = \"x\"\n") ==
        "fieldlint.toml:2:8: `rule` in `[[ignore]]`: no rule matches `old/*`");
  CHECK(error_of("[[ignore]]\nrule = \"stale/*\"\n") == "fieldlint.toml:1:1: an `[[ignore]]` needs `reason`");
  CHECK(error_of("[[ignore]]\nrule = \"stale/*\"\nreason = \"x\"\nuntil = \"2026-12-31\"\n") ==
        "fieldlint.toml:4:9: `until` in `[[ignore]]`: expected a date such as 2026-12-31, without quotes, "
        "found a text");
}

TEST_CASE("of several errors the first in the file is answered") {
  CHECK(error_of("[sync]\nfoo = 1\n[lint]\nbar = 1\n").starts_with("fieldlint.toml:2:1: "));
  CHECK(error_of("[sync]\npurpose-pattern = \"x\"\n[lint]\nbar = 1\n").starts_with("fieldlint.toml:4:1: "));
}

/// The keys of the schema in the loader's notation.
void collect_keys(const nlohmann::json& schema, const std::string& path, std::vector<std::string>& keys) {
  const nlohmann::json& shape = schema.value("type", "") == "array" && schema["items"].contains("properties")
                                    ? schema["items"]
                                    : schema;
  const auto add = [&](const nlohmann::json& child, const std::string& name) {
    const bool is_table = child.contains("properties");
    if (is_table) {
      for (const auto& [key, value] : child["properties"].items()) keys.push_back(concat(name, ".", key));
    } else {
      keys.push_back(name);
    }
  };
  if (shape.contains("properties")) {
    for (const auto& [key, value] : shape["properties"].items()) keys.push_back(concat(path, ".", key));
  } else {
    add(shape["additionalProperties"], concat(path, ".*"));
  }
}

TEST_CASE("the schema names the keys of the loader") {
  const Result<std::string> text =
      read_file(concat(FIELDLINT_SOURCE_DIR, "/linter/config/fieldlint.schema.json"));
  REQUIRE(text.ok());
  const nlohmann::json schema = nlohmann::json::parse(*text);
  std::vector<std::string> keys;
  for (const auto& [table, shape] : schema["properties"].items()) collect_keys(shape, table, keys);
  std::vector<std::string> known = known_keys();
  std::sort(keys.begin(), keys.end());
  std::sort(known.begin(), known.end());
  CHECK(keys == known);
}

}  // namespace
}  // namespace lint::config
