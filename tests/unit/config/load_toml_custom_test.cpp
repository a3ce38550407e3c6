// Tests of `[[custom-rule]]`.
#include <doctest/doctest.h>

#include "linter/config/load_toml.h"
#include "linter/config/show_toml.h"
#include "tests/unit/config/test_rules.h"

namespace lint::config {
namespace {

Result<Config> load(std::string_view text) {
  return load_config(text, "fieldlint.toml", test::kRules);
}

constexpr std::string_view kRule = R"([[custom-rule]]
id = "custom/score-is-a-number"
message = "scores are numbers"
where = {object = ["Lead", "Contact"], name = "*_Score__c", twin = true}
must = {type = "Number"}
severity = "error"
preset = "gate"
)";

TEST_CASE("a rule is read, shown and read again") {
  const Result<Config> config = load(kRule);
  REQUIRE(config.ok());
  REQUIRE(config->lint.custom_rules.size() == 1);
  const CustomRule& rule = config->lint.custom_rules[0];
  CHECK(rule.severity == Severity::error);
  CHECK(rule.preset == Preset::gate);
  REQUIRE(rule.where.size() == 3);
  REQUIRE(rule.must.size() == 1);
  CHECK(rule.must[0].fact->name == "type");
  const std::string shown = show_config(*config, test::kRules);
  const Result<Config> again = load(shown);
  REQUIRE(again.ok());
  CHECK(show_config(*again, test::kRules) == shown);
}

TEST_CASE("exceptions may name it") {
  CHECK(load(concat("[[ignore]]\nrule = \"custom/score-*\"\nreason = \"later\"\n", kRule)).ok());
  CHECK(!load(concat("[[ignore]]\nrule = \"custom/skore-*\"\nreason = \"later\"\n", kRule)).ok());
}

TEST_CASE("what is wrong is said where it stands") {
  struct Row {
    std::string_view text, problem;
  };
  const Row rows[] = {
      {"id = \"score\"\nmessage = \"m\"\nwhere = {}\n",
       "fieldlint.toml:2:6: `id` in `[[custom-rule]]`: `score` is no id such as"},
      {"id = \"custom/a\"\nmessage = \"m\"\n", "fieldlint.toml:1:1: a `[[custom-rule]]` needs `where`"},
      {"id = \"custom/a\"\nmessage = \"m\"\nwhere = {objet = \"Lead\"}\n",
       "fieldlint.toml:4:9: `where` in `[[custom-rule]]`: `objet` is not `object`, "},
      {"id = \"custom/a\"\nmessage = \"m\"\nwhere = {access = \"hiden\"}\n",
       "fieldlint.toml:4:9: `where` in `[[custom-rule]]`: `access`: `hiden` is not "},
      {"id = \"custom/a\"\nmessage = \"m\"\nwhere = {name = []}\n",
       "fieldlint.toml:4:9: `where` in `[[custom-rule]]`: `name`: the list is empty"},
      {"id = \"custom/a\"\nmessage = \"m\"\nwhere = {}\ncolour = 1\n",
       "fieldlint.toml:5:1: unknown key in `[[custom-rule]]`"},
  };
  for (const Row& row : rows) {
    const Result<Config> config = load(concat("[[custom-rule]]\n", row.text));
    REQUIRE(!config.ok());
    CHECK_MESSAGE(to_string(config.error()).starts_with(row.problem), to_string(config.error()));
  }
}

}  // namespace
}  // namespace lint::config
