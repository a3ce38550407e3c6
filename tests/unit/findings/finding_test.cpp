// Findings: keys and order.
#include "linter/findings/finding.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

TEST_CASE("a key depends on rule, subject and discriminator only") {
  Finding finding{.rule = "stale/unused-field", .subject = "Lead.Score__c", .message = "a"};
  const std::string key = key_of(finding);
  finding.message = "b";
  finding.place = Place{.file = FileId(3), .offset = 9};
  finding.subject = "lead.score__C";
  CHECK(key_of(finding) == key);
  finding.discriminator = "weak";
  CHECK(key_of(finding) != key);
}

TEST_CASE("what hurts most comes first") {
  const Finding error{.severity = Severity::error, .confidence = Confidence::low};
  const Finding warning{.severity = Severity::warning, .confidence = Confidence::high};
  const Finding many{.severity = Severity::warning, .confidence = Confidence::high, .count = 9};
  CHECK(comes_before(error, warning));
  CHECK(comes_before(many, warning));
  CHECK_FALSE(comes_before(warning, warning));
}

}  // namespace
}  // namespace lint
