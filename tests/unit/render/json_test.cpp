// Tests of the JSON format.
#include "linter/render/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/unit/render/report_fixture.h"

namespace lint {
namespace {

TEST_CASE("findings have the documented shape") {
  test::ReportFixture fixture(test::Files{{"a.xml", "\xEF\xBB\xBFü<n>X</n>\r\n<m/>"}});
  Finding& finding = fixture.add(0, 8, 1);
  finding.label = "Bad \xFF label";
  finding.labels.push_back({.place = {.file = FileId(0), .offset = 16}, .message = "second"});
  finding.fix =
      Fix{.title = "do it", .edits = {{.place = {.file = FileId(0), .offset = 8, .length = 1}, .text = "Y"}}};
  fixture.add(0, 0).place.reset();
  const std::string text = render_json(fixture.report());
  REQUIRE(nlohmann::json::accept(text));
  const auto json = nlohmann::ordered_json::parse(text);
  std::vector<std::string> keys;
  for (const auto& [key, value] : json["findings"][0].items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"rule", "key", "severity", "confidence", "subject", "label", "count",
                                         "message", "file", "line", "column", "labels", "notes", "fix"});
  CHECK(json["format"] == "fieldlint-findings/1");
  CHECK(json["findings"][0]["line"] == 1);
  CHECK(json["findings"][0]["column"] == 5);
  CHECK(json["findings"][0]["labels"][0]["line"] == 2);
  CHECK(json["findings"][0]["labels"][0]["column"] == 2);
  CHECK(json["findings"][0]["fix"]["edits"][0]["offset"] == 8);
  CHECK(json["findings"][1]["file"].is_null());
  CHECK(json["findings"][1]["line"].is_null());
  CHECK(json["findings"][1]["fix"].is_null());
}

}  // namespace
}  // namespace lint
