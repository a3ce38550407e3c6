// Decides what a Marketo file is and hands it to the reader of its shape.
#include "linter/read/marketo/marketo.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/foreign_format.h"
#include "linter/read/marketo/error_codes.h"
#include "linter/read/marketo/records.h"
#include "linter/read/markup_table.h"
#include "linter/read/text_encoding.h"

namespace lint {
namespace {

/// The first error of an answer, or the reason why its first record failed.
const JsonValue* first_error(const JsonValue& root) {
  const JsonValue* const result = root.member("result");
  const bool has_result = result != nullptr && !result->elements().empty();
  const JsonValue* const errors = root.member("errors");
  const JsonValue* const reasons = (has_result ? result->elements().front() : root).member("reasons");
  for (const JsonValue* const list : {errors, reasons}) {
    if (list != nullptr && !list->elements().empty()) return &list->elements().front();
  }
  return nullptr;
}

void report_error_answer(FileContext& cx, const JsonValue& root) {
  const JsonValue* const error = first_error(root);
  const JsonValue* const code = error == nullptr ? nullptr : error->member("code");
  const std::string_view number = code == nullptr ? std::string_view() : code->text;
  const std::string text =
      error != nullptr ? concat(number, ' ', error->member_text("message"))
                       : std::string(root.member_text("error_description", root.member_text("error")));
  const std::string said = trim(text).empty() ? std::string() : concat(" (", trim(text), ")");
  add_fact(cx, FactKind::unrecognised,
           concat("a saved Marketo error answer", said, ", not data: ", explain_error_code(number)),
           code == nullptr ? root.offset : code->text_offset());
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
    case MarketoShape::form_fields:
      return read_form_fields(cx, answer);
    case MarketoShape::forms:
      return read_forms(cx, answer);
    case MarketoShape::form_users:
      return read_form_users(cx, answer);
    case MarketoShape::smart_list:
      return read_smart_list(cx, answer);
    case MarketoShape::asset:
      return read_assets(cx, answer);
    case MarketoShape::content:
      return read_content(cx, answer);
    case MarketoShape::tokens:
      return read_folder_tokens(cx, answer);
    case MarketoShape::cc_fields:
      return read_cc_fields(cx, answer);
    case MarketoShape::dependent_assets:
      return read_dependent_assets(cx, answer);
    case MarketoShape::activity_types:
    case MarketoShape::activities:
    case MarketoShape::form_field_catalogue:
    case MarketoShape::linkable_objects:
    case MarketoShape::data_types:
    case MarketoShape::export_request:
    case MarketoShape::export_job:
    case MarketoShape::empty_answer:
      return;  // known, without field definitions and uses
  }
}

void read_document(FileContext& cx, const JsonDocument& document) {
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

void read_json(FileContext& cx, std::string_view bytes) {
  const DecodedText decoded = decode_text(bytes);
  const bool is_utf16 =
      decoded.encoding == TextEncoding::utf16_little || decoded.encoding == TextEncoding::utf16_big;
  // UTF-8 is parsed as it stands, so that offsets are those of the file; JSON has no other 8-bit encoding.
  if (!is_utf16) return read_document(cx, parse_json(bytes));
  RecordBlock& block = cx.block;
  const std::size_t fields = block.marketo_fields.size();
  const std::size_t objects = block.marketo_objects.size();
  const std::size_t uses = block.marketo_uses.size();
  const std::size_t assets = block.marketo_assets.size();
  const std::size_t facts = block.facts.size();
  read_document(cx, parse_json(decoded.text));
  std::vector<std::uint32_t*> offsets;
  const auto take = [&](auto& records, std::size_t first) {
    for (std::size_t i = first; i < records.size(); ++i) offsets.push_back(&records[i].origin.offset);
  };
  take(block.marketo_fields, fields);
  take(block.marketo_objects, objects);
  take(block.marketo_uses, uses);
  take(block.marketo_assets, assets);
  take(block.facts, facts);
  std::sort(offsets.begin(), offsets.end(),
            [](const std::uint32_t* a, const std::uint32_t* b) { return *a < *b; });
  RawOffsets raw(decoded);
  for (std::uint32_t* const offset : offsets) *offset = raw.at(*offset);
}

/// Headings of the sync status and sync error exports
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/salesforce-sync-status).
constexpr std::array<std::string_view, 11> kSyncHeadings{
    "startedat", "endedat",      "operation",     "status",       "faileditem", "skipped",
    "errortype", "errormessage", "returnmessage", "errordetails", "error"};

bool has_extension(std::string_view path, std::span<const std::string_view> extensions) {
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](std::string_view extension) { return ends_with_folded(path, extension); });
}

bool is_known_table(FileContext& cx, const CsvTable& table) {
  return read_field_csv(cx, table) || find_header_row(table, kSyncHeadings, 2).has_value() ||
         read_used_by(cx, table);
}

void read_table(FileContext& cx, std::string_view bytes) {
  // Any text may be called `.txt`.
  const bool may_be_prose = ends_with_folded(cx.path, ".txt");
  const CsvTable table = parse_csv(bytes);
  if (const std::optional<CsvProblem>& problem = table.problem()) {
    if (!may_be_prose) add_fact(cx, FactKind::malformed, problem->message, problem->offset);
    return;
  }
  if (is_known_table(cx, table) || may_be_prose) return;
  add_fact(cx, FactKind::unrecognised,
           "a table without a column of API names: a heading such as `REST API Name` is expected, as in the "
           "export of field names",
           0);
}

void read_markup(FileContext& cx, std::string_view bytes) {
  const std::optional<CsvTable> table = parse_markup_table(bytes);
  if (table && is_known_table(cx, *table)) return;
  add_fact(cx, FactKind::unrecognised, "a web page without a table of fields: save the export itself", 0);
}

constexpr std::array<std::string_view, 7> kExtensions{".json", ".csv", ".tsv", ".tab",
                                                      ".txt",  ".xls", ".xlsx"};

}  // namespace

bool is_marketo_data(std::string_view path) {
  return has_extension(path, kExtensions);
}

void read_marketo(FileContext& cx, std::string_view bytes) {
  if (ends_with_folded(cx.path, ".json")) return read_json(cx, bytes);
  if (!is_marketo_data(cx.path)) return;
  const DecodedText head = decode_text(bytes.substr(0, 512));
  const std::string_view start = trim(head.text);
  if (start.starts_with('<')) return read_markup(cx, bytes);
  if (const std::string_view format = foreign_format(bytes); !format.empty()) {
    return add_fact(cx, FactKind::unrecognised, format, 0);
  }
  if (start.starts_with('{') || start.starts_with('[')) return read_json(cx, bytes);
  read_table(cx, bytes);
}

void read_marketo_asset(FileContext& cx, std::string_view bytes) {
  // A text may be a script.
  if (is_marketo_data(cx.path) && !ends_with_folded(cx.path, ".txt")) return read_marketo(cx, bytes);
  const bool is_marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (!is_marked && bytes.find('\0') != std::string_view::npos) {
    return add_fact(cx, FactKind::unrecognised,
                    "no text: save e-mails and pages as HTML, lists and forms as JSON, tables as CSV", 0);
  }
  const DecodedText decoded = decode_text(bytes);
  const bool is_exact = decoded.encoding == TextEncoding::utf8;
  read_saved_text(cx, is_exact ? bytes : std::string_view(decoded.text), is_exact);
}

}  // namespace lint
