// Days on which fields were last filled or changed.
#include <array>

#include "linter/base/text.h"
#include "linter/read/evidence/table_readers.h"
#include "linter/read/evidence/values.h"

namespace lint {
namespace {

constexpr std::array<std::string_view, 8> kDate{"lastused",     "lastuseddate", "lastuse", "lastmodifieddate",
                                                "lastmodified", "createddate",  "date",    "lastupdated"};

void add_use(FileContext& cx, const FieldName& name, std::string_view day) {
  cx.block.last_uses.push_back({.object_name = cx.block.text.copy(name.object),
                                .field_name = cx.block.text.copy(name.field),
                                .day = cx.block.text.copy(day),
                                .origin = {.file = {}, .offset = name.offset}});
}

/// The object whose history the rows are: `LeadHistory`, `Foo__History`, `OpportunityFieldHistory`. A look-up
/// by name takes a history object for its base
/// (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_associated_objects_history.htm).
std::string_view history_object(std::string_view record_type) {
  constexpr std::string_view kFieldHistory = "FieldHistory";
  if (record_type.ends_with(kFieldHistory))
    return record_type.substr(0, record_type.size() - kFieldHistory.size());
  return record_type.ends_with("History") ? record_type : std::string_view();
}

/// The column of days: a known one, or the first whose value in the first row is one.
std::optional<std::size_t> find_date(const EvidenceTable& table, const EvidenceColumns& columns) {
  if (const auto column = table.find(columns.date, kDate)) return column;
  if (table.rows().empty()) return std::nullopt;
  for (std::size_t i = 0; i < table.headings().size(); ++i) {
    if (!parse_day(EvidenceTable::cell(table.rows().front(), i).text).empty()) return i;
  }
  return std::nullopt;
}

}  // namespace

void read_last_used(FileContext& cx, const EvidenceTable& table, const EvidenceColumns& columns) {
  const FieldColumns names = find_field_columns(table, columns);
  const std::optional<std::size_t> date = find_date(table, columns);
  if (table.rows().empty()) return;  // Nothing was used.
  if (!date) return report_missing_columns(cx, table, "a column of ISO dates such as 2026-01-31");
  const FieldName file = field_of_file(cx.path);
  const std::string_view history = history_object(table.record_type());
  const bool is_of_one = !names.field && !file.field.empty();
  if (!names.field && !is_of_one) return report_missing_columns(cx, table, "a column of field names");
  BadRows nameless;
  BadRows wordy;
  for (const EvidenceRow& row : table.rows()) {
    const EvidenceCell cell = EvidenceTable::cell(row, date);
    FieldName name = is_of_one ? file : field_of(row, names, cx.path);
    if (is_of_one) name.offset = cell.offset;
    if (!history.empty() && !names.object) name.object = history;
    const std::string_view day = parse_day(cell.text);
    if (trim(cell.text).empty()) continue;  // Never used.
    if (name.object.empty() || name.field.empty()) {
      nameless.add({.text = name.field, .offset = name.offset});
    } else if (day.empty()) {
      wordy.add(cell);
    } else {
      add_use(cx, name, day);
    }
  }
  nameless.report(cx, "an object: add a column for it, or name the file for the object, such as `Lead.csv`");
  wordy.report(cx, "an ISO date such as 2026-01-31");
}

}  // namespace lint
