// Tests of reading decisions.toml.
#include <doctest/doctest.h>

#include "linter/base/text.h"
#include "linter/config/load_toml.h"

namespace lint::config {
namespace {

std::string error_of(std::string_view text) {
  const Result<Decisions> loaded = load_decisions(text, "decisions.toml");
  return loaded ? "loaded" : to_string(loaded.error());
}

TEST_CASE("fields and patterns are read with their lines") {
  const Result<Decisions> loaded = load_decisions(R"(# head
[fields."Lead.Score__c"]
sync = "sync"
direction = "to-salesforce"
purpose = "routing"
owner = "Demand Gen"
source-of-truth = "marketo"
approved.salesforce = {by = "A. Kim", on = 2026-01-31, digest = "ab"}
approved.marketo = {by = "J. Ortiz", on = 2026-02-02}

[[decision]]
match = "*.mkto_si__*"
sync = "hide"
)",
                                                  "decisions.toml");
  REQUIRE(loaded.ok());
  REQUIRE(loaded->all().size() == 2);
  const Decision* field = nullptr;
  const Decision* pattern = nullptr;
  for (const Decision& each : loaded->all()) (each.is_pattern ? pattern : field) = &each;
  REQUIRE(field != nullptr);
  REQUIRE(pattern != nullptr);
  CHECK(field->field == "Lead.Score__c");
  CHECK(field->line == 2);
  CHECK(field->direction == SyncDirection::to_salesforce);
  REQUIRE(field->salesforce.has_value());
  CHECK(field->salesforce->on == "2026-01-31");
  CHECK(field->salesforce->digest == "ab");
  CHECK(field->marketo->by == "J. Ortiz");
  CHECK(pattern->field == "*.mkto_si__*");
  CHECK(pattern->line == 11);
  CHECK(pattern->sync == SyncChoice::hide);
}

TEST_CASE("unknown keys and wrong values are errors with their place") {
  CHECK(error_of("[field.\"Lead.X__c\"]\n") ==
        "decisions.toml:1:2: unknown table: `field` (did you mean `fields`?)");
  CHECK(error_of("[fields.\"Lead.X__c\"]\nowners = \"x\"\n") ==
        "decisions.toml:2:1: unknown key in `[fields.\"Lead.X__c\"]`: `owners` (did you mean `owner`?)");
  CHECK(error_of("[fields.\"Lead.X__c\"]\nsync = true\n") ==
        "decisions.toml:2:8: `sync` in `[fields.\"Lead.X__c\"]`: expected `sync` or `hide`, found a boolean");
  CHECK(error_of("[fields.\"Lead.X__c\"]\napproved.sales = {by = \"x\", on = 2026-01-01}\n")
            .starts_with("decisions.toml:2:10: "));
  CHECK(error_of("[fields.\"Lead.X__c\"]\napproved.marketo = {by = \"x\"}\n").find("needs `on`") !=
        std::string::npos);
  CHECK(error_of("[fields.Lead.X__c]\nsync = \"sync\"\n").find("with quotes") != std::string::npos);
  CHECK(error_of("[[decision]]\nsync = \"sync\"\n") == "decisions.toml:1:1: a `[[decision]]` needs `match`");
}

}  // namespace
}  // namespace lint::config
