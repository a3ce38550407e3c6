// The baseline's file: implementation.
#include "linter/cli/baseline_file.h"

#include <filesystem>
#include <system_error>

#include "linter/base/atomic_write.h"
#include "linter/base/text.h"
#include "linter/read/json.h"
#include "linter/render/json_writer.h"
#include "linter/source/line_index.h"

namespace lint {
namespace {

Error error_at(std::string_view text, std::string_view file, std::size_t offset, std::string message) {
  const LineColumn place = line_column(text, offset);
  return {.message = concat(message, "; `fieldlint baseline` writes it anew"),
          .file = std::string(file),
          .line = place.line,
          .column = place.column};
}

AcceptedFinding read_entry(const JsonValue& value) {
  const JsonValue* const count = value.member("count");
  return {.rule = std::string(value.member_text("rule")),
          .subject = std::string(value.member_text("subject")),
          .key = std::string(value.member_text("key")),
          .count = static_cast<std::size_t>(count == nullptr ? 1 : count->integer().value_or(1))};
}

}  // namespace

std::string write_baseline(const Baseline& baseline) {
  JsonWriter out;
  out.begin_object().member("format", kBaselineFormat).break_line().key("findings").begin_array();
  for (const AcceptedFinding& entry : baseline.findings) {
    out.break_line()
        .begin_object()
        .member("rule", entry.rule)
        .member("subject", entry.subject)
        .member("key", entry.key)
        .member("count", entry.count)
        .end_object();
  }
  if (!baseline.findings.empty()) out.break_line();
  return out.end_array().end_object().take() + "\n";
}

Result<Baseline> read_baseline(std::string_view text, std::string_view file) {
  const JsonDocument document = parse_json(text);
  if (!document.ok()) {
    return error_at(text, file, document.problem()->offset,
                    concat("the baseline is no JSON: ", document.problem()->message));
  }
  const JsonValue& root = document.root();
  const JsonValue* const findings = root.member("findings");
  if (root.member_text("format") != kBaselineFormat || findings == nullptr || !findings->is_array()) {
    return error_at(text, file, root.offset, concat("this is no baseline of format ", kBaselineFormat));
  }
  Baseline baseline;
  for (const JsonValue& value : findings->elements()) {
    baseline.findings.push_back(read_entry(value));
    const AcceptedFinding& entry = baseline.findings.back();
    if (entry.rule.empty() || entry.key.empty()) {
      return error_at(text, file, value.offset, "an entry of the baseline has no rule or no key");
    }
  }
  return baseline;
}

Result<Baseline> load_baseline(const std::string& root, const std::string& path) {
  const std::string file = concat(root, "/", path);
  std::error_code status;
  if (!std::filesystem::exists(file, status)) return Baseline();
  const Result<std::string> text = read_file(file);
  if (!text) return text.error();
  return read_baseline(*text, path);
}

}  // namespace lint
