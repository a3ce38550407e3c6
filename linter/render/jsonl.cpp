// The JSON Lines format of `check`: implementation.
#include "linter/render/jsonl.h"

#include "linter/render/finding_json.h"

namespace lint {

std::string render_jsonl(const CheckReport& report) {
  const Places places = places_of(report);
  std::string text;
  JsonWriter out;
  for (const Finding& finding : report.outcome.findings) {
    write_finding(finding, places, out);
    text += out.take() + "\n";
  }
  return text;
}

}  // namespace lint
