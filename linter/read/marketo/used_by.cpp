// Export Used By: the assets that refer to one field, saved from Field Management as CSV.
#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/marketo/records.h"
#include "linter/read/marketo/uses.h"

namespace lint {
namespace {

/// Adobe shows the export without its headings
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/administration/field-management/export-used-by-data-for-a-field),
/// so all likely ones are known. The first of a row counts.
constexpr std::array<std::string_view, 5> kNames{"assetname", "usedby", "asset", "name", "usedbyname"};
constexpr std::array<std::string_view, 4> kTypes{"assettype", "type", "usedbytype", "objecttype"};
constexpr std::array<std::string_view, 6> kFolders{"program", "folder", "location",
                                                   "path",    "parent", "workspace"};
constexpr std::array<std::string_view, 3> kStatuses{"status", "assetstatus", "state"};
constexpr std::array<std::string_view, 4> kFields{"fieldname", "field", "marketofield", "attribute"};

/// Headings that no list of fields has.
constexpr std::array<std::string_view, 4> kOwnHeadings{"assetname", "assettype", "usedby", "usedbytype"};
/// Words around the field in the file's name: `Used By - Lead Score.csv`.
constexpr std::array<std::string_view, 5> kFileWords{"export", "field", "used", "by", "usedby"};

using Row = std::span<const CsvCell>;

/// The column whose heading is among the names, or the row's size.
template <std::size_t size>
std::size_t find_column(Row header, const std::array<std::string_view, size>& names) {
  for (const std::string_view name : names) {
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](const CsvCell& cell) { return heading_key(cell.text) == name; });
    if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
  }
  return header.size();
}

const CsvCell* cell_at(Row row, std::size_t column) {
  return column < row.size() && !row[column].text.empty() ? &row[column] : nullptr;
}

std::string_view text_at(Row row, std::size_t column) {
  const CsvCell* const cell = cell_at(row, column);
  return cell == nullptr ? std::string_view() : cell->text;
}

/// A list of fields has names and types as well.
bool is_used_by(Row headings, std::string_view path) {
  if (find_column(headings, kOwnHeadings) < headings.size()) return true;
  return heading_key(path).find("usedby") != std::string::npos;
}

/// The file is called after its field.
std::string_view field_of_path(std::string_view path) {
  const std::string_view file = path.substr(path.rfind('/') + 1);
  return without_words(file.substr(0, file.rfind('.')), kFileWords);
}

}  // namespace

bool read_used_by(FileContext& cx, const CsvTable& table) {
  std::vector<std::string_view> known(kNames.begin(), kNames.end());
  known.insert(known.end(), kTypes.begin(), kTypes.end());
  const std::optional<std::size_t> header = find_header_row(table, known, 2);
  if (!header) return false;
  const Row headings = table.row(*header);
  const std::size_t name = find_column(headings, kNames);
  const std::size_t type = find_column(headings, kTypes);
  const std::size_t folder = find_column(headings, kFolders);
  const std::size_t status = find_column(headings, kStatuses);
  const std::size_t field = find_column(headings, kFields);
  if (name == headings.size() || type == headings.size() || !is_used_by(headings, cx.path)) return false;
  const std::string_view field_of_file = field_of_path(cx.path);
  for (std::size_t i = *header + 1; i < table.size(); ++i) {
    const Row row = table.row(i);
    const CsvCell* const cell = cell_at(row, name);
    if (cell == nullptr) continue;
    const AssetFacts asset{.kind = asset_kind_of(text_at(row, type)),
                           .status = asset_status_of(text_at(row, status)),
                           .name = std::string(cell->text),
                           .folder = std::string(text_at(row, folder))};
    const CsvCell* const named = cell_at(row, field);
    add_marketo_use(cx, asset,
                    {.kind = asset.kind,
                     .name_kind = MarketoNameKind::any,
                     .direction = asset.kind == AssetKind::form ? Direction::writes : Direction::reads,
                     .confidence = Confidence::medium,
                     .object = "lead",
                     .name = named == nullptr ? field_of_file : named->text,
                     .path = "Used By",
                     .origin = {.file = {}, .offset = cell->offset}});
  }
  return true;
}

}  // namespace lint
