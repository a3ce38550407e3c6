// Salesforce records: names of types and kinds.
#include "linter/model/salesforce.h"

#include <array>
#include <utility>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::array<std::pair<FieldType, std::string_view>, 30> kFieldTypes{{
    {FieldType::unknown, ""},
    {FieldType::id, "Id"},
    {FieldType::text, "Text"},
    {FieldType::text_area, "TextArea"},
    {FieldType::long_text_area, "LongTextArea"},
    {FieldType::rich_text, "Html"},
    {FieldType::email, "Email"},
    {FieldType::phone, "Phone"},
    {FieldType::url, "Url"},
    {FieldType::number, "Number"},
    {FieldType::currency, "Currency"},
    {FieldType::percent, "Percent"},
    {FieldType::date, "Date"},
    {FieldType::date_time, "DateTime"},
    {FieldType::time, "Time"},
    {FieldType::checkbox, "Checkbox"},
    {FieldType::picklist, "Picklist"},
    {FieldType::multiselect_picklist, "MultiselectPicklist"},
    {FieldType::lookup, "Lookup"},
    {FieldType::master_detail, "MasterDetail"},
    {FieldType::hierarchy, "Hierarchy"},
    {FieldType::auto_number, "AutoNumber"},
    {FieldType::summary, "Summary"},
    {FieldType::encrypted_text, "EncryptedText"},
    {FieldType::location, "Location"},
    {FieldType::address, "Address"},
    {FieldType::external_lookup, "ExternalLookup"},
    {FieldType::indirect_lookup, "IndirectLookup"},
    {FieldType::metadata_relationship, "MetadataRelationship"},
    {FieldType::other, "Other"},
}};

}  // namespace

std::string_view to_string(FieldType type) {
  return kFieldTypes[static_cast<std::size_t>(type)].second;
}

FieldType parse_field_type(std::string_view name) {
  for (const auto& [type, known] : kFieldTypes) {
    if (equals_folded(known, name)) return type;
  }
  return FieldType::other;
}

bool is_relationship(FieldType type) {
  return type == FieldType::lookup || type == FieldType::master_detail || type == FieldType::hierarchy ||
         type == FieldType::external_lookup || type == FieldType::indirect_lookup ||
         type == FieldType::metadata_relationship;
}

bool is_custom_name(std::string_view name) {
  std::size_t letters = 0;
  while (letters < name.size() && is_letter(name[name.size() - 1 - letters])) ++letters;
  return letters > 0 && name.substr(0, name.size() - letters).ends_with("__") && name.size() > letters + 2;
}

std::string_view namespace_of(std::string_view name) {
  const std::size_t first = name.find("__");
  if (first == std::string_view::npos || name.find("__", first + 2) == std::string_view::npos) return {};
  return name.substr(0, first);
}

ObjectKind kind_of(std::string_view object_name, bool is_custom_setting) {
  if (ends_with_folded(object_name, "__mdt")) return ObjectKind::custom_metadata;
  if (ends_with_folded(object_name, "__e")) return ObjectKind::platform_event;
  if (ends_with_folded(object_name, "__b")) return ObjectKind::big_object;
  if (ends_with_folded(object_name, "__x")) return ObjectKind::external_object;
  if (ends_with_folded(object_name, "__kav")) return ObjectKind::knowledge;
  if (is_custom_setting) return ObjectKind::custom_setting;
  if (ends_with_folded(object_name, "__c")) return ObjectKind::custom;
  return is_custom_name(object_name) ? ObjectKind::other : ObjectKind::standard;
}

}  // namespace lint
