// `formula`: references and functions of formulas, typed or in rows.
#include <algorithm>

#include "linter/base/edit_distance.h"
#include "linter/cli/commands.h"
#include "linter/cli/output.h"
#include "linter/cli/terminal.h"
#include "linter/config/words.h"
#include "linter/formula/analysis.h"
#include "linter/read/json.h"
#include "linter/render/json_writer.h"
#include "linter/render/safe_text.h"
#include "linter/source/line_index.h"

namespace lint {
namespace {

constexpr std::string_view kFormats[] = {"text", "json"};
constexpr std::string_view kDialects[] = {"formula", "flow", "template", "report"};

formula::Dialect dialect_of(std::string_view word) {
  if (word == "flow") return formula::Dialect::flow;
  if (word == "template") return formula::Dialect::template_text;
  if (word == "report") return formula::Dialect::report;
  return formula::Dialect::formula;
}

/// What is printed of one formula.
struct Row {
  std::string id = "null";  ///< as JSON
  std::optional<std::string> error = {};
  formula::Position place = {};
  std::vector<std::string> references = {};
  std::vector<std::string> functions = {};
  bool is_time_volatile = false;
};

void add_once(std::vector<std::string>& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

std::string upper(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return result;
}

Row analyse_row(std::string id, std::string_view text, std::string_view dialect) {
  const formula::Analysis analysis = formula::analyse(text, dialect_of(dialect));
  Row row{.id = std::move(id), .is_time_volatile = analysis.time_volatile};
  if (analysis.error) {
    row.error = analysis.error->message;
    row.place = formula::position_of(text, analysis.error->offset);
  }
  for (const formula::Reference& reference : analysis.references) {
    if (!reference.uncertain) add_once(row.references, std::string(reference.text));
  }
  for (const formula::Call& call : analysis.calls) add_once(row.functions, upper(call.name));
  return row;
}

std::string row_as_json(const Row& row) {
  JsonWriter out;
  out.begin_object().key("id").raw(row.id).member("ok", !row.error.has_value()).key("error");
  if (row.error) {
    out.begin_object().member("message", *row.error).member("line", row.place.line);
    out.member("column", row.place.column).end_object();
  } else {
    out.null();
  }
  const auto write_names = [&](std::string_view name, const std::vector<std::string>& names) {
    out.key(name).begin_array();
    for (const std::string& each : names) out.value(each);
    out.end_array();
  };
  write_names("references", row.references);
  write_names("functions", row.functions);
  return out.member("time_volatile", row.is_time_volatile).end_object().take() + "\n";
}

std::string row_as_text(const Row& row) {
  const auto listed = [](const std::vector<std::string>& names) {
    return names.empty() ? "none" : safe_line(join(names, ", "));
  };
  std::string text;
  if (row.error) {
    text = concat("not valid: line ", row.place.line, ", column ", row.place.column, ": ",
                  safe_line(*row.error), "\n");
  }
  return concat(text, "references: ", listed(row.references), "\nfunctions: ", listed(row.functions),
                "\nchanges with the clock: ", row.is_time_volatile ? "yes" : "no", "\n");
}

/// The id of a row as JSON, or nothing when it is a list or an object.
std::optional<std::string> id_as_json(const JsonValue* id) {
  if (id == nullptr || id->is_null()) return "null";
  if (id->is_string()) return quote_json(id->text);
  if (id->is_number()) return std::string(id->text);
  if (id->is_bool()) return id->truth ? "true" : "false";
  return std::nullopt;
}

Result<Row> read_row(std::string_view line, std::string_view default_dialect) {
  const JsonDocument document = parse_json(line);
  if (!document.ok()) {
    return Error{.message = concat("not valid JSON: ", document.problem()->message),
                 .column = line_column(line, document.problem()->offset).column};
  }
  const JsonValue& root = document.root();
  if (!root.is_object()) return Error{.message = "a row is an object {id, formula, dialect}"};
  const std::optional<std::string> id = id_as_json(root.member("id"));
  if (!id) return Error{.message = "`id` is a text or a number"};
  const JsonValue* const text = root.member("formula");
  if (text == nullptr || !text->is_string()) return Error{.message = "the row needs `formula`, a text"};
  std::string_view dialect = default_dialect;
  if (const JsonValue* const wanted = root.member("dialect"); wanted != nullptr && !wanted->is_null()) {
    if (!wanted->is_string()) return Error{.message = "`dialect` is a text"};
    const std::string problem = config::wrong_word(wanted->text, kDialects);
    if (!problem.empty()) return Error{.message = concat("`dialect`: ", problem)};
    dialect = wanted->text;
  }
  return analyse_row(*id, text->text, dialect);
}

/// Reads rows from standard input and answers a row each.
Result<std::string> analyse_rows(const Options& options) {
  const Result<std::string> input = read_input();
  if (!input) return input.error();
  std::string rows;
  std::uint32_t number = 0;
  for (const std::string_view line : split(*input, '\n')) {
    ++number;
    if (trim(line).empty()) continue;
    const Result<Row> row = read_row(line, options.dialect);
    if (!row) {
      return Error{.message = row.error().message,
                   .file = "standard input",
                   .line = number,
                   .column = std::max(row.error().column, 1U)};
    }
    rows += row_as_json(*row);
  }
  return rows;
}

}  // namespace

Result<int> run_formula(const Options& options) {
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  if (options.is_jsonl) {
    if (!options.arguments.empty())
      return Error{.message = "--jsonl reads rows from standard input, not formulas"};
    const Result<std::string> rows = analyse_rows(options);
    if (!rows) return rows.error();
    const auto same = [&](const TextStyle&) { return *rows; };
    const Format formats[] = {{"text", same}, {"json", same}};
    if (const Status problem = write_output(*targets, formats, options)) return *problem;
    return kClean;
  }
  std::vector<std::string> texts = options.arguments;
  if (texts.empty()) {
    Result<std::string> input = read_input();
    if (!input) return input.error();
    texts.push_back(std::move(*input));
  }
  const auto render = [&](std::string (*row_to_text)(const Row&), std::string_view separator) {
    std::string text;
    for (const std::string& each : texts) {
      text += concat(text.empty() ? "" : separator, row_to_text(analyse_row("null", each, options.dialect)));
    }
    return text;
  };
  const Format formats[] = {
      {"text", [&](const TextStyle&) { return render(row_as_text, "\n"); }},
      {"json", [&](const TextStyle&) { return render(row_as_json, ""); }},
  };
  if (const Status problem = write_output(*targets, formats, options)) return *problem;
  return kClean;
}

}  // namespace lint
