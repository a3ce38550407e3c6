// Counts of filled records: a row a field, one row of aliased counts, or a bare count.
#include <array>

#include "linter/base/text.h"
#include "linter/read/evidence/table_readers.h"
#include "linter/read/evidence/values.h"

namespace lint {
namespace {

/// Headings of `sf hardis:doc:object-field-usage`
/// (https://sfdx-hardis.cloudity.com/hardis/doc/object-field-usage/) and plain words.
constexpr std::array<std::string_view, 6> kTotal{"totalrecords", "total",   "recordcount",
                                                 "totalcount",   "records", "rows"};
constexpr std::array<std::string_view, 5> kPopulated{"populatedrecords", "populated", "filledrecords",
                                                     "filled", "populatedcount"};
constexpr std::array<std::string_view, 6> kPercent{"populatedpercentage", "populatedpercent", "percent",
                                                   "percentage",          "filledpercent",    "usagepercent"};

struct CountColumns {
  FieldColumns name;
  std::optional<std::size_t> total;
  std::optional<std::size_t> populated;
  std::optional<std::size_t> percent;
};

void add_count(FileContext& cx, const FieldName& name, FieldCount count) {
  count.object_name = cx.block.text.copy(name.object);
  count.field_name = cx.block.text.copy(name.field);
  count.origin.offset = name.offset;
  cx.block.field_counts.push_back(count);
}

/// A row a field.
void read_rows(FileContext& cx, const EvidenceTable& table, const CountColumns& columns) {
  BadRows nameless;
  BadRows wordy;
  for (const EvidenceRow& row : table.rows()) {
    const FieldName name = field_of(row, columns.name, cx.path);
    const EvidenceCell total = EvidenceTable::cell(row, columns.total);
    const EvidenceCell populated = EvidenceTable::cell(row, columns.populated);
    const EvidenceCell percent = EvidenceTable::cell(row, columns.percent);
    if (populated.text.empty() && percent.text.empty()) continue;  // Not counted, such as a long text.
    if (name.field.empty() || name.object.empty()) {
      nameless.add({.text = name.field, .offset = name.offset});
      continue;
    }
    const FieldCount count{.total = parse_count(total.text),
                           .populated = parse_count(populated.text),
                           .basis_points = parse_basis_points(percent.text)};
    if (!count.populated && !count.basis_points) {
      wordy.add(populated.text.empty() ? percent : populated);
      continue;
    }
    add_count(cx, name, count);
  }
  nameless.report(cx, "an object: add a column for it, or name the file for the object, such as `Lead.csv`");
  wordy.report(cx, "a number");
}

/// The name in `COUNT(Score__c)`, or the heading itself: an alias.
std::string_view counted_name(std::string_view heading) {
  constexpr std::string_view kCount = "count(";
  if (!starts_with_folded(heading, kCount) || !heading.ends_with(')')) return heading;
  heading.remove_prefix(kCount.size());
  heading.remove_suffix(1);
  return trim(heading);
}

bool is_total(std::string_view heading) {
  const std::string_view name = counted_name(heading);
  const bool is_of_all = name.empty() || equals_folded(name, "Id");
  return is_of_all || equals_folded(heading, "total");
}

/// Whether every heading is a name and every value of the one row a count.
bool is_aliased(const EvidenceTable& table) {
  if (table.rows().size() != 1) return false;
  const EvidenceRow& row = table.rows().front();
  for (std::size_t i = 0; i < table.headings().size(); ++i) {
    const std::string& heading = table.headings()[i];
    const bool is_named = is_total(heading) || is_api_name(counted_name(heading));
    if (!is_named || !parse_count(EvidenceTable::cell(row, i).text)) return false;
  }
  return !table.headings().empty();
}

/// `SELECT COUNT(Id) total, COUNT(Score__c) score FROM Lead`
/// (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_count.htm).
void read_aliased(FileContext& cx, const EvidenceTable& table) {
  const FieldName file = field_of_file(cx.path);
  const EvidenceRow& row = table.rows().front();
  if (file.object.empty()) {
    add_evidence_fact(cx, FactKind::unrecognised,
                      "counts whose object nothing tells: name the file for it, such as `Lead.json`",
                      row.offset);
    return;
  }
  BadRows nameless;
  for (std::size_t i = 0; i < table.headings().size(); ++i) {
    const std::string& heading = table.headings()[i];
    const EvidenceCell cell = EvidenceTable::cell(row, i);
    FieldCount count;
    FieldName name{.object = file.object, .field = {}, .offset = cell.offset};
    if (is_total(heading)) {
      count.total = parse_count(cell.text);
    } else if (starts_with_folded(heading, "expr") && parse_integer(heading.substr(4))) {
      nameless.add({.text = heading, .offset = cell.offset});
      continue;
    } else {
      name.field = counted_name(heading);
      count.populated = parse_count(cell.text);
    }
    add_count(cx, name, count);
  }
  nameless.report(cx, "an alias: write `COUNT(Score__c) Score` for each field");
}

/// `SELECT COUNT() FROM Lead WHERE Score__c != null`: only the file's name can tell what was counted.
void read_bare_count(FileContext& cx, std::int64_t size) {
  const FieldName file = field_of_file(cx.path);
  if (file.object.empty()) {
    add_evidence_fact(
        cx, FactKind::unrecognised,
        "a count that names no field: call the file `Lead.Score__c.json`, or `Lead.json` for the "
        "count of all records",
        0);
    return;
  }
  const bool is_of_object = file.field.empty();
  add_count(cx, file,
            {.total = is_of_object ? std::optional(size) : std::nullopt,
             .populated = is_of_object ? std::nullopt : std::optional(size)});
}

}  // namespace

void read_population(FileContext& cx, const EvidenceTable& table, const EvidenceColumns& columns) {
  const CountColumns found{.name = find_field_columns(table, columns),
                           .total = table.find(columns.total, kTotal),
                           .populated = table.find(columns.populated, kPopulated),
                           .percent = table.find(columns.percent, kPercent)};
  const bool has_counts = found.populated || found.percent;
  if (found.name.field && has_counts) return read_rows(cx, table, found);
  if (table.rows().empty() && table.total_size()) return read_bare_count(cx, *table.total_size());
  if (is_aliased(table)) return read_aliased(cx, table);
  report_missing_columns(cx, table,
                         found.name.field ? "a column of counts or percentages" : "a column of field names");
}

}  // namespace lint
