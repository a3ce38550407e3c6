// Rows and columns of an evidence file, whatever its format.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/read/csv.h"
#include "linter/read/file_context.h"
#include "linter/read/json.h"

namespace lint {

/// A value with its place in the raw bytes. A value that is not there is empty.
struct EvidenceCell {
  std::string_view text = {};
  std::uint32_t offset = 0;
};

struct EvidenceRow {
  std::vector<EvidenceCell> cells = {};  ///< by column; may be shorter than the columns
  std::uint32_t offset = 0;
};

/// A table. Owns its text; movable.
class EvidenceTable {
 public:
  [[nodiscard]] const std::vector<std::string>& headings() const { return headings_; }
  [[nodiscard]] const std::vector<EvidenceRow>& rows() const { return rows_; }
  /// What `attributes.type` says of the records of a query: `AggregateResult`, `LeadHistory`; else empty.
  [[nodiscard]] std::string_view record_type() const { return record_type_; }
  /// `totalSize` of a query's answer.
  [[nodiscard]] std::optional<std::int64_t> total_size() const { return total_size_; }
  /// The whole document of a JSON file; null for CSV.
  [[nodiscard]] const JsonValue& document() const { return json_.root(); }
  /// Where an offset of the document stands in the raw bytes.
  [[nodiscard]] std::uint32_t raw_offset(std::uint32_t offset) const {
    return offset < raw_.size() ? raw_[offset] : offset;
  }
  /// Where a query's answer says that rows are missing.
  [[nodiscard]] std::optional<std::uint32_t> cut_at() const { return cut_at_; }

  /// The column whose heading is `configured`, or else the first of the `known` keys (see column_key).
  [[nodiscard]] std::optional<std::size_t> find(std::string_view configured,
                                                std::span<const std::string_view> known) const;
  /// The cell of a row; an empty one when the column or the value is not there.
  [[nodiscard]] static EvidenceCell cell(const EvidenceRow& row, std::optional<std::size_t> column);

 private:
  friend class TableBuilder;
  std::optional<CsvTable> csv_;
  JsonDocument json_;
  Arena text_;  ///< of joined lists
  std::vector<std::string> headings_;
  std::vector<std::string> keys_;  ///< of the headings
  std::vector<EvidenceRow> rows_;
  std::string record_type_;
  std::optional<std::int64_t> total_size_;
  std::optional<std::uint32_t> cut_at_;
  std::vector<std::uint32_t> raw_;  ///< raw offset of each decoded one; empty when they are the same
};

/// Reads CSV; or JSON as the Salesforce CLI and REST answer it: the envelope `{"status", "result"}`, a bare
/// result with `records`, a bare array of records, or pages of them in an array
/// (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm). Members of
/// nested records have headings such as `Parent.Name`. `known` are keys by which the row of headings is
/// found. With `holds_errors` the records are errors of Salesforce, else such an answer is refused. Nothing
/// when the file is no table: a fact says why.
[[nodiscard]] std::optional<EvidenceTable> read_evidence_table(FileContext& cx, std::string_view bytes,
                                                               std::span<const std::string_view> known,
                                                               bool holds_errors = false);

/// Appends a fact about an evidence file.
void add_evidence_fact(FileContext& cx, FactKind kind, std::string_view message, std::uint32_t offset);

}  // namespace lint
