// Decides what a Marketo file is and hands it to the reader of its shape.
#include "linter/read/marketo/marketo.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/foreign_format.h"
#include "linter/read/marketo/records.h"

namespace lint {
namespace {

/// "602 Access token expired" of an error answer, or empty.
std::string error_text(const JsonValue& root) {
  const JsonValue* const errors = root.member("errors");
  if (errors != nullptr && !errors->elements().empty()) {
    const JsonValue& first = errors->elements().front();
    const JsonValue* const code = first.member("code");
    const std::string text =
        concat(code == nullptr ? std::string_view() : code->text, ' ', first.member_text("message"));
    return std::string(trim(text));
  }
  return std::string(root.member_text("error_description", root.member_text("error")));
}

void report_error_answer(FileContext& cx, const JsonValue& root) {
  const std::string text = error_text(root);
  const std::string said = text.empty() ? std::string() : concat(" (", text, ")");
  const std::string message =
      concat("a saved Marketo error answer", said, ", not data: fetch the file again");
  add_fact(cx, FactKind::unrecognised, message, root.offset);
}

/// Tells that the next page must be there as well. Whether it is, only the whole of all files shows.
void report_next_page(FileContext& cx, const JsonValue& root) {
  const JsonValue* const more = root.member("moreResult");
  if (more == nullptr || !more->bool_or(false)) return;
  const std::string_view token = root.member_text("nextPageToken");
  const std::string message =
      concat("the page says `moreResult: true`: save the page of nextPageToken `", token, "` beside it");
  add_fact(cx, FactKind::incomplete, message, more->offset);
}

void read_answer(FileContext& cx, const MarketoAnswer& answer) {
  const JsonValue& root = *answer.root;
  switch (answer.shape) {
    case MarketoShape::leads_describe:
      return read_leads_describe(cx, answer);
    case MarketoShape::schema_fields:
    case MarketoShape::field_list:
      return read_schema_fields(cx, answer);
    case MarketoShape::object_describe:
      return read_object_describe(cx, answer);
    case MarketoShape::error_answer:
      return report_error_answer(cx, root);
    case MarketoShape::person_records:
      return add_fact(
          cx, FactKind::unrecognised,
          "saved person records, not a schema: they are personal data, remove them from the project",
          root.offset);
    case MarketoShape::unknown:
      return add_fact(
          cx, FactKind::unrecognised,
          "JSON that is no known Marketo answer: save a describe or schema answer here, or move the "
          "file out of the Marketo folder",
          root.offset);
    case MarketoShape::activity_types:
    case MarketoShape::activities:
    case MarketoShape::form_fields:
    case MarketoShape::form_field_catalogue:
    case MarketoShape::forms:
    case MarketoShape::form_users:
    case MarketoShape::smart_list:
    case MarketoShape::asset:
    case MarketoShape::content:
    case MarketoShape::tokens:
    case MarketoShape::cc_fields:
    case MarketoShape::dependent_assets:
    case MarketoShape::linkable_objects:
    case MarketoShape::data_types:
    case MarketoShape::export_request:
    case MarketoShape::export_job:
    case MarketoShape::empty_answer:
      return;  // known, without field definitions
  }
}

void read_json(FileContext& cx, std::string_view bytes) {
  const JsonDocument document = parse_json(bytes);
  if (const std::optional<JsonProblem>& problem = document.problem()) {
    add_fact(cx, FactKind::malformed, problem->message, problem->offset);
    return;
  }
  const JsonValue& root = document.root();
  // Pages may be saved one after the other in an array.
  const bool is_list = !root.elements().empty() && root.elements().front().member("result") != nullptr;
  const std::span<const JsonValue> pages = is_list ? root.elements() : std::span<const JsonValue>(&root, 1);
  for (const JsonValue& page : pages) {
    const MarketoAnswer answer = recognise_marketo(page);
    read_answer(cx, answer);
    const bool is_last = &page == &pages.back();
    if (is_last && answer.shape == MarketoShape::schema_fields) report_next_page(cx, page);
  }
}

/// Headings of the sync status and sync error exports
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/salesforce-sync-status).
constexpr std::array<std::string_view, 11> kSyncHeadings{
    "startedat", "endedat",      "operation",     "status",       "faileditem", "skipped",
    "errortype", "errormessage", "returnmessage", "errordetails", "error"};

void read_table(FileContext& cx, std::string_view bytes) {
  const CsvTable table = parse_csv(bytes);
  if (const std::optional<CsvProblem>& problem = table.problem()) {
    add_fact(cx, FactKind::malformed, problem->message, problem->offset);
    return;
  }
  if (read_field_csv(cx, table) || find_header_row(table, kSyncHeadings, 2)) return;
  add_fact(cx, FactKind::unrecognised,
           "a table without a column of API names: a heading such as `REST API Name` is expected, as in the "
           "export of field names",
           0);
}

bool has_extension(std::string_view path, std::initializer_list<std::string_view> extensions) {
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](std::string_view extension) { return ends_with_folded(path, extension); });
}

}  // namespace

void read_marketo(FileContext& cx, std::string_view bytes) {
  if (has_extension(cx.path, {".json"})) return read_json(cx, bytes);
  if (!has_extension(cx.path, {".csv", ".tsv", ".xls", ".xlsx"})) return;
  if (const std::string_view format = foreign_format(bytes); !format.empty()) {
    return add_fact(cx, FactKind::unrecognised, format, 0);
  }
  const std::string_view start = trim(bytes.substr(0, 512));
  if (start.starts_with('{') || start.starts_with('[')) return read_json(cx, bytes);
  read_table(cx, bytes);
}

}  // namespace lint
