// The table of types.
#include "linter/twins/marketo_types.h"

#include <algorithm>
#include <optional>
#include <span>

namespace lint {
namespace {

/// What the values of a data type are. Values move between types of one kind, though they may be cut or
/// refused.
enum class ValueKind : std::uint8_t { text, number, truth, day, moment, link };

/// What Marketo makes of a Salesforce type.
struct MarketoType {
  FieldType type = FieldType::text;
  bool has_decimals = false;  ///< of numbers: the row for a scale above 0
  ValueKind kind = ValueKind::text;
  std::span<const std::string_view> data_types = {};  ///< as schemas spell them, the expected one first
};

constexpr std::string_view kString[] = {"string"};
constexpr std::string_view kStringOrText[] = {"string", "text", "textarea"};
constexpr std::string_view kText[] = {"text", "textarea"};
constexpr std::string_view kTextOrString[] = {"text", "textarea", "string"};
constexpr std::string_view kEmail[] = {"email"};
constexpr std::string_view kPhone[] = {"phone"};
constexpr std::string_view kUrl[] = {"url"};
constexpr std::string_view kInteger[] = {"integer", "score"};
constexpr std::string_view kFloat[] = {"float"};
constexpr std::string_view kCurrency[] = {"currency"};
constexpr std::string_view kPercent[] = {"percent"};
constexpr std::string_view kBoolean[] = {"boolean"};
constexpr std::string_view kDate[] = {"date"};
constexpr std::string_view kDatetime[] = {"datetime"};
constexpr std::string_view kReference[] = {"string", "reference"};

// Marketo's types:
// https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/field-types Which
// Salesforce type becomes which is published for program members only:
// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/core-marketo-concepts/programs/working-with-programs/program-member-custom-field-sync
// For people and companies the rows follow it and what published schemas of synced instances show:
// https://github.com/fivetran/dbt_marketo/blob/main/integration_tests/seeds/marketo_lead_describe_data.csv
// Text areas and multi-select lists were seen or expected as either of two types.
constexpr MarketoType kTypes[] = {
    {FieldType::text, false, ValueKind::text, kString},
    {FieldType::text_area, false, ValueKind::text, kTextOrString},
    {FieldType::long_text_area, false, ValueKind::text, kText},
    {FieldType::rich_text, false, ValueKind::text, kText},
    {FieldType::picklist, false, ValueKind::text, kString},
    {FieldType::multiselect_picklist, false, ValueKind::text, kStringOrText},
    {FieldType::auto_number, false, ValueKind::text, kString},
    {FieldType::email, false, ValueKind::text, kEmail},
    {FieldType::phone, false, ValueKind::text, kPhone},
    {FieldType::url, false, ValueKind::text, kUrl},
    {FieldType::number, false, ValueKind::number, kInteger},
    {FieldType::number, true, ValueKind::number, kFloat},
    {FieldType::currency, false, ValueKind::number, kCurrency},
    {FieldType::percent, false, ValueKind::number, kPercent},
    {FieldType::checkbox, false, ValueKind::truth, kBoolean},
    {FieldType::date, false, ValueKind::day, kDate},
    {FieldType::date_time, false, ValueKind::moment, kDatetime},
    {FieldType::lookup, false, ValueKind::link, kReference},
    {FieldType::master_detail, false, ValueKind::link, kReference},
    {FieldType::hierarchy, false, ValueKind::link, kReference},
};

/// The kind of a data type's values; none for a type that can hold anything.
std::optional<ValueKind> kind_of(std::string_view data_type) {
  for (const MarketoType& row : kTypes) {
    if (row.kind == ValueKind::link) continue;  // An id is a string like any other.
    if (std::ranges::find(row.data_types, data_type) != row.data_types.end()) return row.kind;
  }
  return std::nullopt;
}

/// An id is a string like any other.
bool is_text_or_link(const MarketoType& type) {
  return type.kind == ValueKind::text || type.kind == ValueKind::link;
}

bool is_short_text(FieldType type) {
  return type == FieldType::text || type == FieldType::text_area || type == FieldType::picklist ||
         type == FieldType::multiselect_picklist || type == FieldType::auto_number;
}

/// The row of a field's type, or null when nothing is known of it.
const MarketoType* marketo_type_of(const Field& field) {
  const bool has_decimals = field.type == FieldType::number && field.scale > 0;
  const auto row = std::ranges::find_if(kTypes, [&](const MarketoType& each) {
    return each.type == field.type && each.has_decimals == has_decimals;
  });
  return row == std::end(kTypes) ? nullptr : row;
}

}  // namespace

TypeGap gap_between(const Field& a, const Field& b) {
  const MarketoType* const x = marketo_type_of(a);
  const MarketoType* const y = marketo_type_of(b);
  if (x == nullptr || y == nullptr || x == y) return TypeGap::none;
  if (x->kind != y->kind) return is_text_or_link(*x) && is_text_or_link(*y) ? TypeGap::form : TypeGap::kind;
  if (is_short_text(x->type) && is_short_text(y->type)) return TypeGap::wording;
  return x->data_types.front() == y->data_types.front() ? TypeGap::none : TypeGap::form;
}

TypeGap gap_between(const Field& field, std::string_view data_type) {
  const MarketoType* const type = marketo_type_of(field);
  if (type == nullptr || std::ranges::find(type->data_types, data_type) != type->data_types.end())
    return TypeGap::none;
  const std::optional<ValueKind> kind = kind_of(data_type);
  if (!kind) return TypeGap::none;
  const bool is_near = *kind == type->kind || (*kind == ValueKind::text && is_text_or_link(*type));
  return is_near ? TypeGap::form : TypeGap::kind;
}

}  // namespace lint
