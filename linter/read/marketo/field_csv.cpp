// Field tables: the exports of Field Management and describes flattened by a warehouse.
#include <algorithm>
#include <array>
#include <limits>

#include "linter/base/text.h"
#include "linter/read/marketo/records.h"

namespace lint {
namespace {

enum class Column : std::uint8_t {
  rest_name,
  soap_name,
  label,
  data_type,
  length,
  read_only,
  hidden,
  custom,
  sensitive,
  description,
  object,
};
constexpr std::size_t kColumnCount = 11;

struct Alias {
  std::string_view key;  ///< heading_key of the heading
  Column column;
};

/// Headings of the field list that Adobe published
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/leads), of Field
/// Management's exports, and of warehouses (https://github.com/fivetran/dbt_marketo). Of two headings for one
/// column the earlier row wins.
constexpr std::array kAliases{
    Alias{"restapiname", Column::rest_name},
    Alias{"restname", Column::rest_name},
    Alias{"rest", Column::rest_name},
    Alias{"restapi", Column::rest_name},
    Alias{"restapifieldname", Column::rest_name},
    Alias{"restfieldname", Column::rest_name},
    Alias{"marketoapiname", Column::rest_name},
    Alias{"fieldapiname", Column::rest_name},
    Alias{"apifieldname", Column::rest_name},
    Alias{"apiname", Column::rest_name},
    Alias{"soapapiname", Column::soap_name},
    Alias{"soapname", Column::soap_name},
    Alias{"soap", Column::soap_name},
    Alias{"soapapi", Column::soap_name},
    Alias{"soapapifieldname", Column::soap_name},
    Alias{"soapfieldname", Column::soap_name},
    Alias{"friendlylabel", Column::label},
    Alias{"displayname", Column::label},
    Alias{"friendlyname", Column::label},
    Alias{"fieldlabel", Column::label},
    Alias{"fielddisplayname", Column::label},
    Alias{"marketofieldname", Column::label},
    Alias{"label", Column::label},
    Alias{"fieldname", Column::label},
    Alias{"field", Column::label},
    Alias{"name", Column::label},
    Alias{"datatype", Column::data_type},
    Alias{"fieldtype", Column::data_type},
    Alias{"type", Column::data_type},
    Alias{"length", Column::length},
    Alias{"maxlength", Column::length},
    Alias{"restreadonly", Column::read_only},
    Alias{"readonly", Column::read_only},
    Alias{"isreadonly", Column::read_only},
    Alias{"ishidden", Column::hidden},
    Alias{"hidden", Column::hidden},
    Alias{"iscustom", Column::custom},
    Alias{"custom", Column::custom},
    Alias{"issensitive", Column::sensitive},
    Alias{"sensitive", Column::sensitive},
    Alias{"description", Column::description},
    Alias{"fielddescription", Column::description},
    Alias{"objectapiname", Column::object},
    Alias{"object", Column::object},
    Alias{"objectname", Column::object},
    Alias{"customobject", Column::object},
    Alias{"objecttype", Column::object},
    Alias{"entity", Column::object},
};

/// The cell of each column, or nullptr.
using Cells = std::array<const CsvCell*, kColumnCount>;
/// The index of each column in a row, or -1.
using Layout = std::array<std::ptrdiff_t, kColumnCount>;

/// The row with two known headings, else the one with nothing but a heading of REST names that is known.
std::optional<std::size_t> find_header(const CsvTable& table) {
  std::vector<std::string_view> all;
  std::vector<std::string_view> rest;
  for (const Alias& alias : kAliases) {
    all.push_back(alias.key);
    if (alias.column == Column::rest_name) rest.push_back(alias.key);
  }
  const std::optional<std::size_t> row = find_header_row(table, all, 2);
  return row ? row : find_header_row(table, rest, 1);
}

Layout layout_of(std::span<const CsvCell> header) {
  Layout layout;
  layout.fill(-1);
  for (const Alias& alias : kAliases) {
    std::ptrdiff_t& place = layout[static_cast<std::size_t>(alias.column)];
    if (place >= 0) continue;
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](const CsvCell& cell) { return heading_key(cell.text) == alias.key; });
    if (found != header.end()) place = found - header.begin();
  }
  return layout;
}

Cells cells_of(std::span<const CsvCell> row, const Layout& layout) {
  Cells cells{};
  for (std::size_t i = 0; i < kColumnCount; ++i) {
    const std::ptrdiff_t place = layout[i];
    if (place >= 0 && static_cast<std::size_t>(place) < row.size())
      cells[i] = &row[static_cast<std::size_t>(place)];
  }
  return cells;
}

std::string_view text_in(const Cells& cells, Column column) {
  const CsvCell* const cell = cells[static_cast<std::size_t>(column)];
  return cell == nullptr ? std::string_view() : cell->text;
}

std::optional<bool> flag_in(const Cells& cells, Column column) {
  const std::string value = fold(text_in(cells, column));
  if (value == "true" || value == "yes" || value == "1") return true;
  if (value == "false" || value == "no" || value == "0") return false;
  return std::nullopt;
}

/// Export All Objects lists activities, channels and tags beside the fields
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/administration/field-management/export-all-object-metadata).
bool has_no_fields(std::string_view object) {
  constexpr std::array<std::string_view, 3> kOthers{"activit", "channel", "tag"};
  const std::string key = heading_key(object);
  return std::any_of(kOthers.begin(), kOthers.end(), [&](std::string_view other) {
    return other == "activit" ? key.find(other) != std::string::npos
                              : key == other || key == concat(other, "s");
  });
}

/// A custom object that the table is the first to name in this block.
void add_object(FileContext& cx, std::string_view object, std::uint32_t offset) {
  const std::vector<MarketoObject>& objects = cx.block.marketo_objects;
  const bool is_known = !objects.empty() && objects.back().name == object;
  if (is_known || !is_custom_marketo_object(object)) return;
  add_marketo_object(cx, {.name = object, .is_custom = true, .origin = {.file = {}, .offset = offset}});
}

void read_row(FileContext& cx, const Cells& cells, std::string_view default_object) {
  const CsvCell* const name = cells[static_cast<std::size_t>(Column::rest_name)];
  if (name == nullptr || name->text.empty()) return;
  const std::string_view written = text_in(cells, Column::object);
  if (has_no_fields(written)) return;
  const std::string_view object = written.empty() ? default_object : marketo_object_name(written);
  add_object(cx, object, name->offset);
  // A flattened describe turns the absent length into 0.
  const std::int64_t length = parse_integer(text_in(cells, Column::length)).value_or(0);
  const bool has_length = length > 0 && length <= std::numeric_limits<std::uint32_t>::max();
  add_marketo_field(cx, {.object = object,
                         .rest_name = name->text,
                         .soap_name = text_in(cells, Column::soap_name),
                         .label = text_in(cells, Column::label),
                         .data_type = text_in(cells, Column::data_type),
                         .description = text_in(cells, Column::description),
                         .length = has_length ? static_cast<std::uint32_t>(length) : 0,
                         .is_read_only = flag_in(cells, Column::read_only),
                         .is_hidden = flag_in(cells, Column::hidden),
                         .is_custom = flag_in(cells, Column::custom),
                         .is_sensitive = flag_in(cells, Column::sensitive),
                         .origin = {.file = {}, .offset = name->offset}});
}

}  // namespace

bool read_field_csv(FileContext& cx, const CsvTable& table) {
  const std::optional<std::size_t> header = find_header(table);
  if (!header) return false;
  const Layout layout = layout_of(table.row(*header));
  if (layout[static_cast<std::size_t>(Column::rest_name)] < 0) return false;
  bool has_guid = false;
  for (std::size_t i = *header + 1; i < table.size(); ++i) {
    has_guid |= equals_folded(text_in(cells_of(table.row(i), layout), Column::rest_name), kMarketoGuid);
  }
  const std::string_view default_object = marketo_object_of_list(cx.path, has_guid);
  for (std::size_t i = *header + 1; i < table.size(); ++i) {
    read_row(cx, cells_of(table.row(i), layout), default_object);
  }
  return true;
}

}  // namespace lint
