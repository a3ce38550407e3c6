// Tests of choosing formats and files.
#include "linter/cli/output.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

constexpr std::string_view kFormats[] = {"text", "json"};

std::string plan(Options options) {
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error().message;
  std::string text;
  for (const Target& target : *targets) text += target.format + ">" + target.file + ";";
  return text;
}

TEST_CASE("a file without a format takes the place of standard output") {
  CHECK(plan({}) == "text>;");
  CHECK(plan({.format = "json"}) == "json>;");
  CHECK(plan({.format = "json", .outputs = {"a.json"}}) == "json>a.json;");
  CHECK(plan({.outputs = {"json=a.json"}}) == "text>;json>a.json;");
  CHECK(plan({.outputs = {"out/a=b"}}) == "text>out/a=b;");
}

TEST_CASE("unknown formats are errors that name the known ones") {
  CHECK(plan({.format = "jsn"}) ==
        "unknown format `jsn` (did you mean `json`?); the formats are `text` or `json`");
  CHECK(plan({.outputs = {"sarif=x"}}).starts_with("unknown format `sarif`"));
  CHECK(plan({.outputs = {"json="}}) == "--output `json=` names no file");
}

}  // namespace
}  // namespace lint
