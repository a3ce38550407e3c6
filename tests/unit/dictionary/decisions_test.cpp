// Tests of looking up decisions.
#include "linter/dictionary/decisions.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

Decision decision(std::string field, bool is_pattern, std::string owner) {
  Decision made;
  made.field = std::move(field);
  made.is_pattern = is_pattern;
  made.owner = std::move(owner);
  return made;
}

TEST_CASE("a field's own decision beats patterns, the last pattern wins, case is ignored") {
  const Decisions decisions({decision("Lead.A__c", false, "own"), decision("Lead.*", true, "first"),
                             decision("*.a*__c", true, "last")});
  REQUIRE(decisions.find("lead.a__C") != nullptr);
  CHECK(decisions.find("lead.a__C")->owner == "own");
  CHECK(decisions.find("Lead.Ab__c")->owner == "last");
  CHECK(decisions.find("Lead.B__c")->owner == "first");
  CHECK(decisions.find("Contact.B__c") == nullptr);
}

}  // namespace
}  // namespace lint
