// YAML and suites of Robot Framework: what stands for an object, and whose field a name is.
#include "linter/code/plain_text.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/code/show_uses.h"

namespace lint {
namespace {

std::string yaml(std::string_view text) {
  return join(show_uses(yaml_uses(text)), ", ");
}

std::string robot(std::string_view text) {
  return join(show_uses(robot_uses(text)), ", ");
}

}  // namespace

TEST_CASE("keys beside and below an object in YAML are its fields") {
  CHECK(yaml("Visits:\n  sf_object: Visit__c\n  fields:\n    Score__c: a\n    - Rank__c\nOther:\n  Size__c: "
             "1\n") == "object Visit__c, Visit__c: Score__c writes, Visit__c: Rank__c writes, ? Size__c");
  CHECK(yaml("- object: Lead\n  fields:\n    Score__c: 1\n- macro: m\n  fields:\n    Size__c: 1\n") ==
        "object Lead, Lead: Score__c writes, ? Size__c");
}

TEST_CASE("lists of objects in YAML name no fields") {
  CHECK(yaml("objects:\n    - Visit__c\n    - \"%%%NAMESPACE%%%Stay__c\"\n# Rank__c\nx: Score__c\n") ==
        "object Visit__c, object Stay__c, comment Rank__c, ? Score__c");
  CHECK(yaml("org_wide_defaults:\n    - api_name: \"%%%NAMESPACE%%%Visit__c\"\n") == "object Visit__c");
}

TEST_CASE("a cell of a Robot suite may be an object") {
  CHECK(robot("    Go To Page    Listing    ${ns}Visit__c\n    Create    Visit__c    ${ns}Score__c=1\n") ==
        "object? Visit__c, object? Visit__c, ? Score__c");
  CHECK(robot("    Log    ${visit}[${ns}Score__c]\n") == "? Score__c");
}

}  // namespace lint
