// Tests of the text format.
#include "linter/render/text.h"

#include <doctest/doctest.h>

#include "tests/unit/render/report_fixture.h"

namespace lint {
namespace {

std::string render(const test::ReportFixture& fixture) {
  return render_text(fixture.report(), {.color = false, .quiet = true});
}

TEST_CASE("a finding shows its line, a caret, labels and notes") {
  test::ReportFixture fixture(
      test::Files{{"a.xml", "<x>\n  <n>Score__c</n>\n</x>\n"}, {"b.xml", "<p>no</p>"}});
  Finding& finding = fixture.add(0, 9, 8);
  finding.labels.push_back(
      {.place = {.file = FileId(1), .offset = 3, .length = 2}, .message = "denied here"});
  finding.notes = {"one\ntwo"};
  finding.confidence = Confidence::medium;
  CHECK(render(fixture) ==
        "error[access/hidden-field]: field is hidden\n"
        " --> a.xml:2:6\n"
        "  |\n"
        "2 |   <n>Score__c</n>\n"
        "  |      ^^^^^^^^\n"
        " ::: b.xml:1:4\n"
        "  |\n"
        "1 | <p>no</p>\n"
        "  |    -- denied here\n"
        "  = confidence: medium\n"
        "  = note: one\n"
        "          two\n\n");
}

TEST_CASE("a label without a length marks the name at its place") {
  test::ReportFixture fixture(test::Files{{"a.xml", "\xEF\xBB\xBF<n>Score__c</n>"}});
  fixture.add(0, 3).labels.push_back({.place = {.file = FileId(0), .offset = 6}, .message = "here"});
  CHECK(render(fixture).find("1 | <n>Score__c</n>\n  |    -------- here\n") != std::string::npos);
}

TEST_CASE("a long line is cut around the caret") {
  const std::string line = std::string(5000, 'a') + "HERE" + std::string(5000, 'b');
  test::ReportFixture fixture(test::Files{{"a.json", line}});
  fixture.add(0, 5000, 4);
  const std::string text = render(fixture);
  CHECK(text.size() < 700);
  CHECK(text.find("a.json:1:5001") != std::string::npos);
  const std::size_t excerpt = text.find("1 | ") + 4;
  const std::size_t caret = text.find('^');
  const std::size_t caret_line = text.rfind("  | ", caret) + 4;
  // The cut mark is one character of three bytes.
  CHECK(text.find("HERE") - excerpt - 2 == caret - caret_line);
}

TEST_CASE("what a file says cannot steer the terminal") {
  test::ReportFixture fixture(test::Files{{"a.xml", "\x1b]0;x\x07<n>A</n>\xFF"}});
  Finding& finding = fixture.add(0, 9, 1);
  finding.message = "bad \x1b[2J label\nsecond";
  const std::string text = render(fixture);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  CHECK(text.find("label second\n") != std::string::npos);
}

TEST_CASE("findings without a file, a readable file or a place in it are printed") {
  test::ReportFixture fixture(test::Files{{"a.xml", "x"}});
  fixture.model.files.add(ModelFile{.path = "gone.xml"});
  fixture.add(0, 0).place.reset();
  fixture.add(1, 5);
  fixture.add(0, 100);
  const std::string text = render(fixture);
  CHECK(text.find("  = subject: Lead.Score__c\n") != std::string::npos);
  CHECK(text.find(" --> gone.xml\n") != std::string::npos);
  CHECK(text.find(" --> a.xml:1:2\n") != std::string::npos);
}

TEST_CASE("a file in UTF-16 is shown as text") {
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string_view("a,b\nLead,x\n")) utf16 += {c, '\0'};
  test::ReportFixture fixture(test::Files{{"a.csv", utf16}});
  fixture.add(0, 2 + 2 * 9, 1);
  const std::string text = render(fixture);
  CHECK(text.find(" --> a.csv:2:6\n") != std::string::npos);
  CHECK(text.find("2 | Lead,x\n") != std::string::npos);
}

TEST_CASE("the summary counts and names what could not run") {
  test::ReportFixture fixture(test::Files{{"a.xml", "x"}});
  CheckReport report = fixture.report();
  report.summary = {.files = 1, .errors = 0, .suppressed = 2};
  report.not_run = {{.rule = "a/b", .needs = "marketo-schemas"}, {.rule = "a/c", .needs = "marketo-schemas"}};
  CHECK(render_summary(report, {}) ==
        "no findings (2 suppressed) in 1 file: 0 objects, 0 custom fields, 0 standard fields, 0 references\n"
        "not run: a/b, a/c (needs Marketo schemas)\n");
}

}  // namespace
}  // namespace lint
