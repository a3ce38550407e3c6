// Tests of the formats of `trace`.
#include "linter/render/trace.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

TEST_CASE("a trace has the documented shape") {
  const Trace trace{
      .field = "Lead.Score__c",
      .definition = {.file = "a.xml", .line = 1},
      .type = "Number(3,0)",
      .label = "Score",
      .last_changed = "2024-05-01",
      .access = {{.object = "Lead",
                  .verdict = "hidden",
                  .evidence = {{.place = {.file = "p.xml", .line = 9}, .says = "readable=false"}}}},
      .twins = {{.marketo = "Score__c", .tier = "api-name", .confidence = "high", .reason = "the only one"}},
      .references = {{.kind = "Flow",
                      .component = "Router",
                      .place = {.file = "f.xml", .line = 7},
                      .path = "a/b",
                      .strength = "strong",
                      .direction = "writes",
                      .confidence = "high"}},
      .population = TracePopulation{.total = 1200,
                                    .populated = 17,
                                    .says = "17 of 1200 records (1.41 %)",
                                    .place = {.file = "Lead.json", .line = 2}},
      .last_use = TraceLastUse{.day = "2026-01-31", .place = {.file = "use.csv", .line = 3}},
      .findings = {"stale/unused-field"}};
  CHECK(render_trace_json(trace) == R"json({"format":"fieldlint-trace/1","field":"Lead.Score__c",
"definition":{"file":"a.xml","line":1,"type":"Number(3,0)","label":"Score"},
"lastChanged":"2024-05-01","lastChangedNote":null,
"access":[
{"object":"Lead","verdict":"hidden","reason":"","evidence":[{"file":"p.xml","line":9,"says":"readable=false"}]}],
"twins":[
{"marketo":"Score__c","tier":"api-name","confidence":"high","ambiguous":false,"reason":"the only one"}],
"references":[
{"kind":"Flow","component":"Router","file":"f.xml","line":7,"path":"a/b","strength":"strong","direction":"writes","active":true,"confidence":"high"}],
"population":{"total":1200,"populated":17,"file":"Lead.json","line":2},
"lastUsed":{"date":"2026-01-31","file":"use.csv","line":3},
"findings":["stale/unused-field"],
"decision":null}
)json");
  const std::string text = render_trace_text(trace, {});
  CHECK(text.find("references, strong: 1\n  Flow Router writes\n    f.xml:7 a/b\n") != std::string::npos);
  CHECK(text.find(
            "records\n  filled: 17 of 1200 records (1.41 %)\n    Lead.json:2\n  last used: 2026-01-31\n") !=
        std::string::npos);
}

TEST_CASE("a built-in field has no file") {
  const std::string json = render_trace_json({.field = "Lead.Email"});
  CHECK(json.find(R"("definition":{"file":null,"line":null,)") != std::string::npos);
  CHECK(json.find("\"population\":null,\n\"lastUsed\":null,\n") != std::string::npos);
}

}  // namespace
}  // namespace lint
