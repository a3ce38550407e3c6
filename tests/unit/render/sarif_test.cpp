// Tests of the SARIF format.
#include "linter/render/sarif.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/unit/render/report_fixture.h"

namespace lint {
namespace {

nlohmann::json run_of(const CheckReport& report) {
  return nlohmann::json::parse(render_sarif(report))["runs"][0];
}

TEST_CASE("a result has a level, a region, a fingerprint and related places") {
  test::ReportFixture fixture(test::Files{{"a b/ü%.xml", "ü\n éx"}});
  Finding& finding = fixture.add(0, 6, 1);
  finding.severity = Severity::info;
  finding.message = "see [the page](1)";
  finding.notes = {"why"};
  finding.labels.push_back({.place = {.file = FileId(0), .offset = 0}, .message = "denied here"});
  CheckReport report = fixture.report();
  report.rules = {{.id = "a/b", .summary = "other"},
                  {.id = "access/hidden-field", .summary = "hidden", .severity = Severity::error}};
  report.project_path = "sales/";
  const nlohmann::json run = run_of(report);
  const nlohmann::json& result = run["results"][0];
  CHECK(result["ruleId"] == "access/hidden-field");
  CHECK(result["ruleIndex"] == 1);
  CHECK(result["level"] == "note");
  CHECK(result["message"]["text"] == "see [the page] (1).\nwhy");
  const nlohmann::json& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "sales/a%20b/%C3%BC%25.xml");
  CHECK(place["artifactLocation"]["uriBaseId"] == "%SRCROOT%");
  CHECK(place["region"] == nlohmann::json{{"startLine", 2}, {"startColumn", 3}});
  CHECK(result["relatedLocations"][0]["message"]["text"] == "denied here");
  CHECK(result["relatedLocations"][0]["id"] == 1);
  CHECK(result["partialFingerprints"]["fieldlintKey/v1"] == key_of(finding));
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["originalUriBaseIds"].contains("%SRCROOT%"));
}

TEST_CASE("a rule carries its page without links to other pages of this project") {
  const test::ReportFixture fixture(test::Files{});
  CheckReport report = fixture.report();
  report.rules = {{.id = "access/hidden-field", .summary = "hidden", .severity = Severity::error},
                  {.id = "custom/own", .summary = "own"}};
  report.not_run = {{.rule = "x/y", .needs = "population"}};
  const nlohmann::json run = run_of(report);
  const nlohmann::json& rule = run["tool"]["driver"]["rules"][0];
  CHECK(rule["defaultConfiguration"]["level"] == "error");
  const std::string page = rule["help"]["markdown"];
  CHECK(page.starts_with("# access/hidden-field\n"));
  CHECK(page.find("](https://") != std::string::npos);
  CHECK(page.find("](../") == std::string::npos);
  CHECK(rule["fullDescription"]["text"] ==
        "A field that somebody said Marketo needs is hidden from the user that Marketo logs in as.");
  const nlohmann::json& own = run["tool"]["driver"]["rules"][1];
  CHECK(own["fullDescription"]["text"] == "own");
  CHECK(!own["help"].contains("markdown"));
  CHECK(run["results"].empty());
  CHECK(run["invocations"][0]["toolConfigurationNotifications"][0]["message"]["text"] ==
        "x/y did not run: it needs population");
}

TEST_CASE("a finding without a place stands at the configuration, one whose file is gone has no region") {
  test::ReportFixture fixture(test::Files{{"a.xml", "x"}});
  fixture.model.files.add(ModelFile{.path = "gone.xml"});
  fixture.add(0, 0).place.reset();
  fixture.add(1, 3);
  const nlohmann::json run = run_of(fixture.report());
  const nlohmann::json& first = run["results"][0]["locations"][0];
  CHECK(first["physicalLocation"]["artifactLocation"]["uri"] == "fieldlint.toml");
  CHECK(first["logicalLocations"][0]["fullyQualifiedName"] == "Lead.Score__c");
  CHECK(!run["results"][1]["locations"][0]["physicalLocation"].contains("region"));
}

}  // namespace
}  // namespace lint
