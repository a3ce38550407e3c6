// What reads a table of one kind of evidence. Each reports a fact when it does not understand the table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/read/evidence/evidence.h"
#include "linter/read/evidence/table.h"

namespace lint {

void read_access(FileContext& cx, const EvidenceTable& table);
void read_population(FileContext& cx, const EvidenceTable& table, const EvidenceColumns& columns);
void read_last_used(FileContext& cx, const EvidenceTable& table, const EvidenceColumns& columns);
void read_dependencies(FileContext& cx, const EvidenceTable& table, const EvidenceColumns& columns);

/// The columns that name a field.
struct FieldColumns {
  std::optional<std::size_t> object;
  std::optional<std::size_t> field;
};

[[nodiscard]] FieldColumns find_field_columns(const EvidenceTable& table, const EvidenceColumns& columns);

/// A field as a row or a file's name tells it. `object` is empty when nothing tells it.
struct FieldName {
  std::string_view object = {};
  std::string_view field = {};
  std::uint32_t offset = 0;
};

/// The field of a row: `Lead` and `Score__c`, or `Lead.Score__c`, or `Score__c` in a file that is called
/// `Lead.csv`.
[[nodiscard]] FieldName field_of(const EvidenceRow& row, const FieldColumns& columns, std::string_view path);

/// What a file's name says: `Lead` of `population/Lead.json`, `Lead` and `Score__c` of `Lead.Score__c.json`.
/// Nothing when it is no API name.
[[nodiscard]] FieldName field_of_file(std::string_view path);

/// Rows that say nothing usable: one fact a file.
class BadRows {
 public:
  /// Notes one; the first is shown.
  void add(const EvidenceCell& cell);
  /// Reports `4 rows without <what>, the first says ...`.
  void report(FileContext& cx, std::string_view what) const;

 private:
  std::size_t count_ = 0;
  EvidenceCell first_;
};

/// Tells that the table lacks a column, with the headings that it has.
void report_missing_columns(FileContext& cx, const EvidenceTable& table, std::string_view wanted);

}  // namespace lint
