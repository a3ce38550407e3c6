// The door to the readers of evidence: implementation.
#include "linter/read/evidence/evidence.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/evidence/sync_errors.h"
#include "linter/read/evidence/table.h"
#include "linter/read/evidence/table_readers.h"
#include "linter/read/evidence/values.h"
#include "linter/read/metadata_types.h"

namespace lint {
namespace {

/// Headings by which the first row of a CSV export is found.
constexpr std::array<std::string_view, 24> kKnownHeadings{"object",
                                                          "sobject",
                                                          "sobjecttype",
                                                          "sobjectname",
                                                          "objectname",
                                                          "objectapiname",
                                                          "field",
                                                          "fieldapiname",
                                                          "fieldname",
                                                          "apiname",
                                                          "total",
                                                          "totalrecords",
                                                          "populated",
                                                          "populatedrecords",
                                                          "percent",
                                                          "lastused",
                                                          "developername",
                                                          "tableenumorid",
                                                          "refmetadatacomponentid",
                                                          "parentname",
                                                          "parentprofilename",
                                                          "permissionsread",
                                                          "permissionsetname",
                                                          "username"};
constexpr std::array<std::string_view, 6> kObjectHeadings{"object",      "sobject",    "sobjecttype",
                                                          "sobjectname", "objectname", "objectapiname"};
constexpr std::array<std::string_view, 6> kFieldHeadings{"fieldapiname",     "field", "apiname", "fieldname",
                                                         "qualifiedapiname", "name"};
constexpr std::size_t kMostHeadings = 8;
constexpr std::size_t kMostShown = 60;

/// Whether a path is one of the names or lies in one of them. XML in a named folder is metadata all the same.
bool is_named(std::string_view path, const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& name) {
    if (!path.starts_with(name)) return false;
    return path.size() == name.size() || (path[name.size()] == '/' && !ends_with_folded(path, ".xml"));
  });
}

std::vector<std::string> header_keys(const EvidenceColumns& columns) {
  std::vector<std::string> keys(kKnownHeadings.begin(), kKnownHeadings.end());
  for (const std::string* const heading :
       {&columns.object, &columns.field, &columns.total, &columns.populated, &columns.percent, &columns.date,
        &columns.component, &columns.component_type}) {
    if (!heading->empty()) keys.push_back(heading_key(*heading));
  }
  return keys;
}

/// `Lead` and `Score__c` of `Lead.Score__c`; without a dot only a field.
FieldName split_name(std::string_view name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return {.object = {}, .field = name};
  return {.object = name.substr(0, dot), .field = name.substr(dot + 1)};
}

}  // namespace

bool is_evidence_file(std::string_view path, const EvidenceOptions& options) {
  return is_named(path, options.access) || is_named(path, options.population) ||
         is_named(path, options.last_used) || is_named(path, options.dependencies) ||
         is_named(path, options.sync_errors);
}

void read_evidence(FileContext& cx, std::string_view bytes, const EvidenceOptions& options) {
  const bool is_access = is_named(cx.path, options.access);
  const bool is_population = is_named(cx.path, options.population);
  const bool is_last_used = is_named(cx.path, options.last_used);
  const bool is_dependencies = is_named(cx.path, options.dependencies);
  if (is_named(cx.path, options.sync_errors)) read_sync_errors(cx, bytes);
  if (!is_access && !is_population && !is_last_used && !is_dependencies) return;
  const std::vector<std::string> keys = header_keys(options.columns);
  const std::vector<std::string_view> known(keys.begin(), keys.end());
  const std::optional<EvidenceTable> table = read_evidence_table(cx, bytes, known);
  if (!table) return;
  if (const std::optional<std::uint32_t> place = table->cut_at()) {
    add_evidence_fact(
        cx, FactKind::incomplete,
        "a query's answer that was cut: rows are missing; fetch the pages of `nextRecordsUrl` too, "
        "or ask for less at a time",
        *place);
  }
  if (is_access) read_access(cx, *table);
  if (is_population) read_population(cx, *table, options.columns);
  if (is_last_used) read_last_used(cx, *table, options.columns);
  if (is_dependencies) read_dependencies(cx, *table, options.columns);
}

FieldColumns find_field_columns(const EvidenceTable& table, const EvidenceColumns& columns) {
  return {.object = table.find(columns.object, kObjectHeadings),
          .field = table.find(columns.field, kFieldHeadings)};
}

FieldName field_of(const EvidenceRow& row, const FieldColumns& columns, std::string_view path) {
  const EvidenceCell cell = EvidenceTable::cell(row, columns.field);
  FieldName name = split_name(trim(cell.text));
  name.offset = cell.offset;
  const std::string_view object = trim(EvidenceTable::cell(row, columns.object).text);
  if (!object.empty()) name.object = object;
  if (name.object.empty()) name.object = field_of_file(path).object;
  return name;
}

FieldName field_of_file(std::string_view path) {
  const std::string_view file = file_name(path);
  const std::string_view stem = file.substr(0, file.rfind('.'));
  const FieldName name = split_name(stem);
  if (name.object.empty()) return {.object = is_api_name(name.field) ? name.field : "", .field = {}};
  if (!is_api_name(name.object)) return {};
  return {.object = name.object, .field = is_api_name(name.field) ? name.field : ""};
}

void BadRows::add(const EvidenceCell& cell) {
  if (count_++ == 0) first_ = cell;
}

void BadRows::report(FileContext& cx, std::string_view what) const {
  if (count_ == 0) return;
  const std::string said =
      first_.text.empty() ? "" : concat(", the first says `", first_.text.substr(0, kMostShown), "`");
  add_evidence_fact(cx, FactKind::unrecognised,
                    concat(counted(count_, "row", "rows"), " without ", what, said), first_.offset);
}

void report_missing_columns(FileContext& cx, const EvidenceTable& table, std::string_view wanted) {
  std::vector<std::string> shown;
  for (const std::string& heading : table.headings()) {
    if (shown.size() < kMostHeadings) shown.push_back(concat("`", heading.substr(0, kMostShown), "`"));
  }
  const std::string more = table.headings().size() > shown.size() ? " and others" : "";
  const std::string has = shown.empty() ? "it has none" : concat("it has ", join(shown, ", "), more);
  add_evidence_fact(cx, FactKind::unrecognised, concat("a table without ", wanted, ": ", has), 0);
}

}  // namespace lint
