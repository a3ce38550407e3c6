// Tests of the comment on a pull request.
#include "linter/render/markdown.h"

#include <doctest/doctest.h>

#include "tests/unit/render/report_fixture.h"

namespace lint {
namespace {

TEST_CASE("a comment has a table, first steps, and findings to unfold") {
  test::ReportFixture fixture(test::Files{{"a.xml", "x\ny"}});
  Finding& finding = fixture.add(0, 2);
  finding.message = "the sync user cannot read `Lead.Score__c`";
  finding.notes = {"Salesforce admin: Setup › Profiles"};
  CheckReport report = fixture.report();
  report.summary.errors = 1;
  CHECK(render_markdown(report) ==
        "### fieldlint: 1 error, 0 warnings, 0 infos\n\n"
        "| rule | errors | warnings | infos | things |\n|---|--:|--:|--:|--:|\n"
        "| `access/hidden-field` | 1 | | | 1 |\n\n"
        "**Salesforce admin, first**\n\n"
        "1. `Lead.Score__c`: Setup › Profiles\n\n"
        "<details><summary>access/hidden-field: 1 finding</summary>\n\n"
        "- **error** the sync user cannot read `Lead.Score__c` (`a.xml`, line 2)\n"
        "  - Salesforce admin: Setup › Profiles\n\n"
        "</details>\n\n");
}

TEST_CASE("labels are text in a comment: no markup, no link, nobody is mentioned") {
  test::ReportFixture fixture(test::Files{{"a.xml", "x"}});
  fixture.add(0, 0).message = "`<img src=x>` [a](http://x.example) @team #12 www.x.example ``` </details>";
  const std::string text = render_markdown(fixture.report());
  CHECK(text.find("<img") == std::string::npos);
  CHECK(text.find("[a]") == std::string::npos);
  CHECK(text.find("://") == std::string::npos);
  CHECK(text.find("www.") == std::string::npos);
  CHECK(text.find("@team") == std::string::npos);
  CHECK(text.find("&#64;team") == std::string::npos);
  CHECK(text.find("#12") == std::string::npos);
  CHECK(text.find("```") == std::string::npos);
  CHECK(text.find("</details>") == text.rfind("</details>"));
}

TEST_CASE("a comment stays below the limit and counts what it leaves out") {
  test::ReportFixture fixture(test::Files{{"a.xml", "x"}});
  std::vector<std::string> rules;
  for (int i = 0; i < 150; ++i) rules.push_back(concat("group/rule-", i));
  for (int i = 0; i < 4500; ++i) {
    Finding& finding = fixture.add(0, 0);
    finding.rule = rules[static_cast<std::size_t>(i) % rules.size()];
    finding.message = std::string(300, '|');
    finding.subject = std::string(3000, '<');
    finding.notes = {concat("both admins: ", std::string(900, '&'))};
  }
  const std::string text = render_markdown(fixture.report());
  CHECK(text.size() < 65'536);
  CHECK(text.find("and 50 more rules\n") != std::string::npos);
  CHECK(text.find("- and ") != std::string::npos);
  CHECK(text.find("findings are not shown here\n") != std::string::npos);
}

}  // namespace
}  // namespace lint
