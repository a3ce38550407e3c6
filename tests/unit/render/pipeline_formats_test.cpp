// Tests of what holds for every format that a pipeline reads: hostile text, findings without a place.
#include <doctest/doctest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "linter/render/github.h"
#include "linter/render/gitlab.h"
#include "linter/render/json.h"
#include "linter/render/jsonl.h"
#include "linter/render/junit.h"
#include "linter/render/markdown.h"
#include "linter/render/sarif.h"
#include "linter/render/text.h"
#include "tests/unit/render/report_fixture.h"

namespace lint {
namespace {

constexpr std::string_view kHostile =
    "a\x1b[2J\xE2\x80\xAE`]](https://x.example)<b>|\n::error::@team #1 %0A \xFF\xEF\xBF\xBF";

using Renderer = std::function<std::string(const CheckReport&)>;

std::vector<std::pair<std::string_view, Renderer>> all_formats() {
  return {
      {"text", [](const CheckReport& report) { return render_text(report, {}); }},
      {"json", render_json},
      {"jsonl", render_jsonl},
      {"sarif", render_sarif},
      {"github", [](const CheckReport& report) { return render_github(report, {}); }},
      {"gitlab", render_gitlab},
      {"junit", render_junit},
      {"markdown", render_markdown},
  };
}

/// Findings with hostile words everywhere, one of them without a place, one in a file that is gone.
test::ReportFixture hostile_fixture() {
  test::ReportFixture fixture(test::Files{{"a, b: \xE2\x80\xAE% <é>.xml", "<n>\n<m/>"}});
  fixture.model.files.add(ModelFile{.path = "gone.xml"});
  for (const std::size_t file : {0, 0, 1}) {
    Finding& finding = fixture.add(file, 4);
    finding.subject = finding.message = finding.label = kHostile;
    finding.notes = {std::string(kHostile), concat("both admins: ", kHostile)};
    finding.labels.push_back({.place = {.file = FileId(0), .offset = 1}, .message = std::string(kHostile)});
  }
  fixture.outcome.findings[1].place.reset();
  return fixture;
}

CheckReport with_rules(const test::ReportFixture& fixture) {
  CheckReport report = fixture.report();
  report.summary.errors = report.outcome.findings.size();
  report.rules = {{.id = "access/hidden-field", .summary = "a field that Marketo needs is hidden"},
                  {.id = "custom/quiet", .summary = kHostile}};
  report.not_run = {{.rule = "mapping/length-shrinks", .needs = "marketo-schemas"}};
  return report;
}

TEST_CASE("no format lets text steer a terminal or turn its direction") {
  const test::ReportFixture fixture = hostile_fixture();
  for (const auto& [name, render] : all_formats()) {
    INFO("format: ", name);
    const std::string text = render(with_rules(fixture));
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(!find_invalid_utf8(text));
    CHECK(text.find("\n::error::") == std::string::npos);
  }
}

TEST_CASE("no findings are an answer too") {
  const test::ReportFixture fixture(test::Files{});
  for (const auto& [name, render] : all_formats()) {
    INFO("format: ", name);
    const std::string text = render(with_rules(fixture));
    CHECK((text.empty() == (name == "jsonl")));
    if (name == "json" || name == "sarif" || name == "gitlab") CHECK(nlohmann::json::accept(text));
  }
}

TEST_CASE("a comment without findings says what did not run") {
  const test::ReportFixture fixture(test::Files{});
  CHECK(render_markdown(with_rules(fixture)) ==
        "### fieldlint: no findings\n\n- not run: mapping/length-shrinks (needs Marketo schemas)\n");
}

TEST_CASE("jsonl has the elements of findings, one a line") {
  const test::ReportFixture fixture = hostile_fixture();
  const auto json = nlohmann::json::parse(render_json(fixture.report()));
  const std::string lines = render_jsonl(fixture.report());
  std::size_t i = 0;
  for (const std::string_view line : split(trim(lines), '\n')) {
    CHECK(nlohmann::json::parse(line) == json["findings"][i++]);
  }
  CHECK(i == 3);
}

TEST_CASE("github commands cannot be forged, and paths survive") {
  const test::ReportFixture fixture = hostile_fixture();
  CheckReport report = with_rules(fixture);
  report.project_path = "sub folder/";
  const std::string output = render_github(report, {});
  const std::vector<std::string_view> lines = split(trim(output), '\n');
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].starts_with("::error file=sub folder/a%2C b%3A \xEF\xBF\xBD%25 <é>.xml,line=2,col=1,"));
  CHECK(lines[1].starts_with(
      "::error file=sub folder/fieldlint.toml,line=1,col=1,title=access/hidden-field::"));
  CHECK(lines[2].starts_with("::error file=sub folder/gone.xml,line=1,"));
  CHECK(lines[3] == "fieldlint: 3 errors, 0 warnings, 0 infos");
  CHECK(render_github(report, {.quiet = true}).find("\nfieldlint: ") == std::string::npos);
}

TEST_CASE("a GitLab report has a distinct fingerprint and a place for each finding") {
  const test::ReportFixture fixture = hostile_fixture();
  const auto json = nlohmann::json::parse(render_gitlab(with_rules(fixture)));
  REQUIRE(json.size() == 3);
  CHECK(json[0]["severity"] == "critical");
  CHECK(json[0]["location"]["lines"]["begin"] == 2);
  CHECK(json[1]["location"]["path"] == "fieldlint.toml");
  CHECK(json[0]["fingerprint"] == key_of(fixture.outcome.findings[0]));
  CHECK(json[1]["fingerprint"] == key_of(fixture.outcome.findings[0]) + ":2");
}

TEST_CASE("a JUnit report is XML with a case for each rule") {
  const test::ReportFixture fixture = hostile_fixture();
  pugi::xml_document document;
  const std::string text = render_junit(with_rules(fixture));
  REQUIRE(document.load_buffer(text.data(), text.size()));
  const pugi::xml_node suite = document.child("testsuites").child("testsuite");
  CHECK(suite.attribute("tests").as_int() == 3);
  CHECK(suite.attribute("failures").as_int() == 1);
  CHECK(suite.attribute("skipped").as_int() == 1);
  const pugi::xml_node first = suite.child("testcase");
  CHECK(first.attribute("classname").value() == std::string_view("fieldlint.access"));
  CHECK(first.attribute("name").value() == std::string_view("hidden-field"));
  CHECK(std::string_view(first.child("failure").attribute("message").value()).starts_with("3 findings: "));
  CHECK(text.find("\xEF\xBF\xBF") == std::string::npos);
  CHECK(!first.next_sibling().first_child());
}

TEST_CASE("a rule that only informs does not fail in JUnit") {
  test::ReportFixture fixture(test::Files{{"a.xml", "x"}});
  fixture.add(0, 0).severity = Severity::info;
  const std::string text = render_junit(with_rules(fixture));
  CHECK(text.find("<failure") == std::string::npos);
  CHECK(text.find("<system-out>a.xml:1:1: info: field is hidden.\n") != std::string::npos);
}

}  // namespace
}  // namespace lint
