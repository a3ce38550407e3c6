// Days of last use.
#include <doctest/doctest.h>

#include "tests/unit/read/evidence/reading.h"

namespace lint::test {
namespace {

Lines days(const EvidenceReading& file) {
  Lines lines;
  for (const LastUse& use : file.block.last_uses) {
    lines.push_back(concat(use.object_name, ".", use.field_name, " ", use.day));
  }
  return lines;
}

TEST_CASE("a row a field") {
  const EvidenceReading file(
      "last-used", "used.csv",
      "object,field,date\nLead,Score__c,2025-03-01\nLead,Tier__c,\nLead,Old__c,2020-01-01T00:00:00Z\n");
  CHECK(days(file) == Lines{"Lead.Score__c 2025-03-01", "Lead.Old__c 2020-01-01"});
  CHECK(file.facts() == Lines());
}

TEST_CASE("rows of a history object") {
  const EvidenceReading file(
      "last-used", "history.json",
      R"([{"attributes":{"type":"LeadHistory"},"Field":"Score__c","CreatedDate":"2025-03-01T10:00:00.000+0000"}])");
  CHECK(days(file) == Lines{"LeadHistory.Score__c 2025-03-01"});
}

TEST_CASE("one day for the field that the file is called after") {
  const EvidenceReading file("last-used", "Lead.Score__c.json",
                             R"({"records":[{"expr0":"2025-03-01T10:00:00Z"}],"totalSize":1,"done":true})");
  CHECK(days(file) == Lines{"Lead.Score__c 2025-03-01"});
}

TEST_CASE("other dates are told") {
  const EvidenceReading file("last-used", "used.csv", "object,field,date\nLead,Score__c,01.03.2025\n");
  CHECK(file.facts() ==
        Lines{"unrecognised 32 1 row without an ISO date such as 2026-01-31, the first says `01.03.2025`"});
}

}  // namespace
}  // namespace lint::test
