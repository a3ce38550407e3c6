// Turns rows of the table of standard fields into records.
#include "linter/model/standard_fields.h"

#include <array>
#include <optional>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Longest text that the platform calls a text area and not a long one
/// (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/field_types.htm).
constexpr std::uint32_t kTextAreaLength = 255;

enum Column : std::size_t {
  object,
  name,
  type,
  length,
  createable,
  updateable,
  nillable,
  governed_by,
  relationship,
  references,
  feature,
  column_count,
};

struct TypeName {
  std::string_view describe;
  FieldType type;
};

/// Types of describe answers.
constexpr std::array kTypes{
    TypeName{"address", FieldType::address},
    TypeName{"boolean", FieldType::checkbox},
    TypeName{"combobox", FieldType::picklist},
    TypeName{"currency", FieldType::currency},
    TypeName{"date", FieldType::date},
    TypeName{"datetime", FieldType::date_time},
    TypeName{"double", FieldType::number},
    TypeName{"email", FieldType::email},
    TypeName{"id", FieldType::id},
    TypeName{"int", FieldType::number},
    TypeName{"percent", FieldType::percent},
    TypeName{"phone", FieldType::phone},
    TypeName{"picklist", FieldType::picklist},
    TypeName{"reference", FieldType::lookup},
    TypeName{"string", FieldType::text},
    TypeName{"textarea", FieldType::text_area},
    TypeName{"url", FieldType::url},
};

FieldType type_of(std::string_view describe_type, std::uint32_t length_of_field) {
  for (const TypeName& row : kTypes) {
    if (row.describe != describe_type) continue;
    const bool is_long = row.type == FieldType::text_area && length_of_field > kTextAreaLength;
    return is_long ? FieldType::long_text_area : row.type;
  }
  return FieldType::other;
}

std::string_view text_of(std::string_view cell) {
  return cell == "-" ? std::string_view() : cell;
}

Field field_of(const std::vector<std::string_view>& cells) {
  Field field;
  field.object_name = cells[object];
  field.name = cells[name];
  field.is_built_in = true;
  field.length = static_cast<std::uint32_t>(parse_integer(cells[length]).value_or(0));
  field.type = type_of(cells[type], field.length);
  const bool is_createable = cells[createable] == "1";
  const bool is_updateable = cells[updateable] == "1";
  field.is_read_only = !is_createable && !is_updateable;
  field.is_creatable_only = is_createable && !is_updateable;
  field.governed_by = text_of(cells[governed_by]);
  field.relationship = text_of(cells[relationship]);
  const std::string_view targets = text_of(cells[references]);
  if (!targets.empty()) field.reference_to = split(targets, ',');
  return field;
}

}  // namespace

std::vector<Field> standard_fields(Arena& text) {
  std::vector<Field> fields;
  // The table is part of the program, so its views outlive the arena; only what is put together needs the
  // arena.
  for (const std::string_view line : split(standard_fields_tsv(), '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() != column_count) continue;
    Field field = field_of(cells);
    field.full_name = text.copy(concat(field.object_name, '.', field.name));
    fields.push_back(std::move(field));
  }
  return fields;
}

bool is_standard_field(std::string_view object_name, std::string_view field_name) {
  const std::string row = concat('\n', object_name, '\t', field_name, '\t');
  return standard_fields_tsv().find(row) != std::string_view::npos;
}

}  // namespace lint
