// Tests of the formats of `plan-removal`.
#include "linter/render/removal.h"

#include <doctest/doctest.h>

#include "linter/base/text.h"

namespace lint {
namespace {

RemovalPlan sample() {
  RemovalField field{.field = "Lead.Score__c",
                     .label = "Score \x1b[31m",
                     .type = "Number(3,0)",
                     .definition = {.file = "a.xml", .line = 3}};
  field.steps.push_back({.stage = RemovalStage::automation,
                         .kind = "Flow",
                         .component = "Router",
                         .file = "f.xml",
                         .action = action_for(MetadataType::flow),
                         .blocks = true,
                         .is_notable = true,
                         .places = {{.kind = "Flow",
                                     .component = "Router",
                                     .place = {.file = "f.xml", .line = 7},
                                     .path = "a/b",
                                     .strength = "strong",
                                     .direction = "writes",
                                     .confidence = "high"}}});
  return {.fields = {std::move(field)}};
}

TEST_CASE("a plan with a blocking use is refused unless it is forced") {
  RemovalPlan plan = sample();
  CHECK(plan.is_refused());
  plan.is_forced = true;
  CHECK_FALSE(plan.is_refused());
  plan = sample();
  plan.fields[0].steps[0].blocks = false;
  CHECK_FALSE(plan.is_refused());
}

TEST_CASE("members are sorted, named once, and fields of tasks and events belong to Activity") {
  std::vector<RemovalField> fields;
  for (const std::string_view name : {"Lead.Z__c", "Task.A__c", "Event.A__c", "Account.B__c"}) {
    fields.push_back({.field = std::string(name)});
  }
  const auto files = removal_files(fields, "61.0");
  REQUIRE(files.size() == 2);
  CHECK(files[0].first == "destructiveChanges.xml");
  CHECK(
      files[0].second.find("    <types>\n        <members>Account.B__c</members>\n"
                           "        <members>Activity.A__c</members>\n        <members>Lead.Z__c</members>\n"
                           "        <name>CustomField</name>\n    </types>\n") != std::string::npos);
  CHECK(files[1].second.find("<version>61.0</version>") != std::string::npos);
  CHECK(files[1].second.find("types") == std::string::npos);
}

TEST_CASE("a plan has the documented shape") {
  CHECK(
      render_removal_json(sample()) ==
      concat(
          R"json({"format":"fieldlint-removal/1","refused":true,"forced":false,
"fields":[
{"field":"Lead.Score__c","label":"Score \u001b[31m","definition":{"file":"a.xml","line":3,"type":"Number(3,0)"},"blocked":true,"marketo":[],"steps":[
{"stage":"automation","kind":"Flow","component":"Router","file":"f.xml","blocks":true,"do":")json",
          action_for(MetadataType::flow),
          R"json(","places":[{"line":7,"path":"a/b","strength":"strong","direction":"writes","active":true,"confidence":"high"}]}],"warnings":[]}],
"notProven":[],
"files":[],
"written":[]}
)json"));
}

TEST_CASE("the text says what blocks, and labels do not steer the terminal") {
  const std::string text = render_removal_text(sample(), {});
  CHECK(text.find("  1. automation\n     blocks Flow Router: ") != std::string::npos);
  CHECK(text.find("       f.xml:7 writes\n") != std::string::npos);
  CHECK(text.find("refused: 1 component uses the field") != std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("every stage but the last has something to do") {
  CHECK(stage_of(MetadataType::flow) < stage_of(MetadataType::apex_class));
  CHECK(stage_of(MetadataType::apex_class) < stage_of(MetadataType::validation_rule));
  CHECK(stage_of(MetadataType::validation_rule) < stage_of(MetadataType::report));
  CHECK(stage_of(MetadataType::profile) == RemovalStage::nothing);
  for (int i = 0; i <= static_cast<int>(MetadataType::queue); ++i) {
    const MetadataType type = static_cast<MetadataType>(i);
    CHECK(action_for(type).empty() == (stage_of(type) == RemovalStage::nothing));
  }
}

}  // namespace
}  // namespace lint
