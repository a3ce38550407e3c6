// Marketo records and the names of Marketo's objects.
#include "linter/read/marketo/records.h"

#include <algorithm>
#include <array>
#include <limits>

#include "linter/base/text.h"

namespace lint {
namespace {

struct ObjectName {
  std::string_view key;  ///< letters and digits, lower case
  std::string_view name;
};

/// Names in answers, exports and addresses
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/lead-database).
constexpr std::array kObjects{
    ObjectName{"lead", "lead"},
    ObjectName{"leads", "lead"},
    ObjectName{"apilead", "lead"},
    ObjectName{"person", "lead"},
    ObjectName{"people", "lead"},
    ObjectName{"personcompany", "lead"},
    ObjectName{"leadcompany", "lead"},
    ObjectName{"leadfield", "lead"},
    ObjectName{"personfield", "lead"},
    ObjectName{"company", "company"},
    ObjectName{"companies", "company"},
    ObjectName{"opportunity", "opportunity"},
    ObjectName{"opportunities", "opportunity"},
    ObjectName{"opportunityrole", "opportunityRole"},
    ObjectName{"namedaccount", "namedAccount"},
    ObjectName{"namedaccounts", "namedAccount"},
    ObjectName{"salesperson", "salesPerson"},
    ObjectName{"salespersons", "salesPerson"},
    ObjectName{"programmember", "programMember"},
    ObjectName{"programmembers", "programMember"},
    ObjectName{"programmembership", "programMember"},
    ObjectName{"apiprogrammembership", "programMember"},
};

/// Parts of paths; the first that occurs decides.
constexpr std::array kPathParts{
    ObjectName{"opportunityrole", "opportunityRole"},
    ObjectName{"opportunitiesrole", "opportunityRole"},
    ObjectName{"namedaccount", "namedAccount"},
    ObjectName{"salesperson", "salesPerson"},
    ObjectName{"programmember", "programMember"},
    ObjectName{"programsmember", "programMember"},
    ObjectName{"opportunit", "opportunity"},
    ObjectName{"companies", "company"},
    ObjectName{"company", "company"},
};

const ObjectName* find_object_name(std::string_view name) {
  const std::string key = heading_key(name);
  const auto found =
      std::find_if(kObjects.begin(), kObjects.end(), [&](const ObjectName& row) { return row.key == key; });
  return found == kObjects.end() ? nullptr : &*found;
}

}  // namespace

std::string_view marketo_object_name(std::string_view name) {
  const ObjectName* const known = find_object_name(name);
  return known == nullptr ? name : known->name;
}

bool is_custom_marketo_object(std::string_view name) {
  return find_object_name(name) == nullptr;
}

std::string_view marketo_object_of_path(std::string_view path) {
  const std::size_t file = path.rfind('/');
  const std::size_t folder = file == std::string_view::npos || file == 0 ? file : path.rfind('/', file - 1);
  const std::string key = heading_key(folder == std::string_view::npos ? path : path.substr(folder));
  for (const ObjectName& part : kPathParts) {
    if (key.find(part.key) != std::string::npos) return part.name;
  }
  return "lead";
}

std::string_view marketo_object_of_list(std::string_view path, bool has_guid) {
  const std::string_view object = marketo_object_of_path(path);
  if (!has_guid || object != "lead") return object;
  std::string_view stem = path.substr(path.rfind('/') + 1);
  stem = stem.substr(0, stem.rfind('.'));
  return stem.substr(stem.rfind('.') + 1);
}

void add_marketo_field(FileContext& cx, MarketoField field) {
  if (field.rest_name.empty()) return;
  Arena& text = cx.block.text;
  field.object = text.copy(field.object);
  field.rest_name = text.copy(field.rest_name);
  field.soap_name = text.copy(field.soap_name);
  field.label = text.copy(field.label);
  field.data_type = text.copy(fold(field.data_type));
  field.description = text.copy(field.description);
  cx.block.marketo_fields.push_back(field);
}

void add_marketo_object(FileContext& cx, MarketoObject object) {
  if (object.name.empty()) return;
  object.name = cx.block.text.copy(object.name);
  object.label = cx.block.text.copy(object.label);
  cx.block.marketo_objects.push_back(object);
}

MarketoField common_marketo_field(const JsonValue& value, std::string_view object) {
  MarketoField field;
  field.object = object;
  field.label = trim(value.member_text("displayName"));
  field.data_type = value.member_text("dataType", value.member_text("marketoDataType"));
  field.description = trim(value.member_text("description"));
  const JsonValue* const length = value.member("length");
  const std::int64_t number = length == nullptr ? 0 : length->integer().value_or(0);
  if (number > 0 && number <= std::numeric_limits<std::uint32_t>::max()) {
    field.length = static_cast<std::uint32_t>(number);
  }
  return field;
}

std::optional<bool> flag_of(const JsonValue& value, std::string_view name) {
  const JsonValue* const flag = value.member(name);
  return flag == nullptr ? std::nullopt : flag->boolean();
}

}  // namespace lint
