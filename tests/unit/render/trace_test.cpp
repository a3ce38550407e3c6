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
      .access = {{.object = "Lead",
                  .verdict = "hidden",
                  .evidence = {{.place = {.file = "p.xml", .line = 9}, .says = "readable=false"}}}},
      .twins = {{.marketo = "Score__c", .tier = "api-name", .confidence = "high"}},
      .references = {{.kind = "Flow",
                      .component = "Router",
                      .place = {.file = "f.xml", .line = 7},
                      .path = "a/b",
                      .strength = "strong",
                      .direction = "writes",
                      .confidence = "high"}},
      .findings = {"stale/unused-field"}};
  CHECK(render_trace_json(trace) == R"json({"format":"fieldlint-trace/1","field":"Lead.Score__c",
"definition":{"file":"a.xml","line":1,"type":"Number(3,0)","label":"Score"},
"access":[
{"object":"Lead","verdict":"hidden","reason":"","evidence":[{"file":"p.xml","line":9,"says":"readable=false"}]}],
"twins":[
{"marketo":"Score__c","tier":"api-name","confidence":"high"}],
"references":[
{"kind":"Flow","component":"Router","file":"f.xml","line":7,"path":"a/b","strength":"strong","direction":"writes","active":true,"confidence":"high"}],
"findings":["stale/unused-field"],
"decision":null}
)json");
  const std::string text = render_trace_text(trace, {});
  CHECK(text.find("references, strong: 1\n  Flow Router writes\n    f.xml:7 a/b\n") != std::string::npos);
}

TEST_CASE("a built-in field has no file") {
  const std::string json = render_trace_json({.field = "Lead.Email"});
  CHECK(json.find(R"("definition":{"file":null,"line":null,)") != std::string::npos);
}

}  // namespace
}  // namespace lint
