// Comma-separated values as exports write them: any usual delimiter and encoding, with the place of every
// cell.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/arena.h"

namespace lint {

/// A cell, decoded to UTF-8, without its quotes and outer spaces.
struct CsvCell {
  std::string_view text = {};
  std::uint32_t offset = 0;  ///< of the text in the raw bytes
};

/// Why the text is no table. `offset` counts raw bytes.
struct CsvProblem {
  std::string message;
  std::uint32_t offset = 0;
};

/// Rows of cells. Owns its text and does not depend on the bytes; movable.
class CsvTable {
 public:
  /// Number of rows; empty lines are left out.
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] std::span<const CsvCell> row(std::size_t index) const;
  /// The rows before the place of the problem are there.
  [[nodiscard]] const std::optional<CsvProblem>& problem() const { return problem_; }

  /// Adds a cell to the row that `end_row` ends. False when the table holds too many cells.
  [[nodiscard]] bool add_cell(std::string_view text, std::uint32_t offset);
  /// Ends a row; one without any text is left out.
  void end_row();

 private:
  friend class CsvParser;
  struct RowRange {
    std::size_t first = 0;
    std::size_t count = 0;
  };
  Arena text_;
  std::vector<CsvCell> cells_;
  std::vector<RowRange> rows_;
  std::optional<CsvProblem> problem_;
};

/// Parses RFC 4180 text. The delimiter (comma, semicolon, tab or bar) is the one that parts the first lines
/// alike; the encoding is UTF-8, UTF-16 with a byte order mark or by its zero bytes, else Windows-1252.
[[nodiscard]] CsvTable parse_csv(std::string_view bytes);

/// What counts of a heading: `REST API Name`, `rest_api_name` and `restApiName` have the key `restapiname`.
[[nodiscard]] std::string heading_key(std::string_view heading);

/// The first of the leading rows that holds at least `at_least` cells whose heading_key is among `known`.
[[nodiscard]] std::optional<std::size_t> find_header_row(const CsvTable& table,
                                                         std::span<const std::string_view> known,
                                                         std::size_t at_least);

}  // namespace lint
