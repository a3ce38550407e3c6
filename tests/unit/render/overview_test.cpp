// Tests of the counts by rule and object, and of what each admin does first.
#include "linter/render/overview.h"

#include <doctest/doctest.h>

#include "tests/unit/render/report_fixture.h"

namespace lint {
namespace {

Finding with_note(std::string note) {
  Finding finding;
  finding.notes = {"why it matters", std::move(note)};
  return finding;
}

TEST_CASE("rules and objects are counted, the worst first") {
  test::ReportFixture fixture(test::Files{{"a.xml", "x"}});
  for (const std::string_view name : {"Lead", "Renewal__c"}) fixture.model.objects.add(Object{.name = name});
  fixture.add(0, 0).subject = "ValidationRule:lead.Need_Email";
  Finding& many = fixture.add(0, 0);
  many.rule = "stale/unused-field";
  many.severity = Severity::warning;
  many.subject = "Renewal__c";
  many.count = 7;
  fixture.add(0, 0).subject = "Profile:Marketo v1.0";
  fixture.add(0, 0).subject = "marketo:leadScore";
  const Overview overview = overview_of(fixture.report());
  REQUIRE(overview.rules.size() == 2);
  CHECK(overview.rules[0].rule == "access/hidden-field");
  CHECK(overview.rules[0].counts.errors == 3);
  CHECK(overview.rules[1].counts.warnings == 1);
  CHECK(overview.rules[1].counts.things == 7);
  REQUIRE(overview.objects.size() == 3);
  CHECK(overview.objects[0].object == "Lead");
  CHECK(overview.objects[1].object == "Marketo");
  CHECK(overview.objects[2].object == "Renewal__c");
}

TEST_CASE("each admin is given the first finding of three rules") {
  test::ReportFixture fixture(test::Files{{"a.xml", "x"}});
  for (const std::string_view rule : {"a/a", "a/a", "a/b", "a/c", "a/d"}) {
    Finding& finding = fixture.add(0, 0);
    finding.rule = rule;
    finding.notes = {"both admins: agree", concat("Marketo admin: clear ", rule)};
  }
  const Overview overview = overview_of(fixture.report());
  REQUIRE(overview.salesforce_admin.size() == 3);
  CHECK(overview.salesforce_admin[0].action == "agree");
  CHECK(overview.salesforce_admin[2].finding->rule == "a/c");
  CHECK(overview.salesforce_admin[0].of_rule == 2);
  REQUIRE(overview.marketo_admin.size() == 3);
  CHECK(overview.marketo_admin[1].action == "clear a/b");
}

TEST_CASE("an action ends where the note turns to somebody else") {
  const Finding both = with_note(
      "it repeats. Salesforce admin: Setup › Flows; or Marketo admin: Admin › Field Management; done when "
      "none "
      "is left");
  CHECK(action_for(Admin::salesforce, both) == "Setup › Flows");
  CHECK(action_for(Admin::marketo, both) == "Admin › Field Management");
  CHECK(action_for(Admin::marketo, with_note("Both admins: write the owner.")) == "write the owner");
  CHECK(action_for(Admin::salesforce, with_note("Marketo admin: hide it")).empty());
  CHECK(action_for(Admin::salesforce, with_note("Salesforce admin: ")).empty());
  CHECK(action_for(Admin::salesforce, with_note("then Salesforce admin: then hide it")) == "hide it");
}

TEST_CASE("a long action is cut between words") {
  std::string words;
  for (int i = 0; i < 100; ++i) words += "größe ";
  const std::string action = action_for(Admin::marketo, with_note(concat("Marketo admin: ", words)));
  CHECK(count_code_points(action) <= 202);
  CHECK(action.ends_with("größe …"));
  const std::string clauses = concat("clear it; or ", std::string(300, 'x'));
  CHECK(action_for(Admin::marketo, with_note(concat("Marketo admin: ", clauses))) == "clear it …");
  const std::string unbroken =
      action_for(Admin::marketo, with_note("Marketo admin: " + std::string(900, 'x')));
  CHECK(unbroken == std::string(200, 'x') + " …");
}

}  // namespace
}  // namespace lint
