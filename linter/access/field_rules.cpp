// Decides from a field's definition whether field-level security governs it.
#include "linter/access/field_rules.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Fields that every object has and no profile lists.
constexpr std::array<std::string_view, 14> kSystemFields = {
    "Id",           "IsDeleted",      "CreatedById",        "CreatedDate",    "LastModifiedById",
    "Name",         "SystemModstamp", "LastModifiedDate",   "OwnerId",        "LastActivityDate",
    "RecordTypeId", "LastViewedDate", "LastReferencedDate", "CurrencyIsoCode"};

bool is_system_field(std::string_view name) {
  return std::any_of(kSystemFields.begin(), kSystemFields.end(),
                     [&](std::string_view known) { return equals_folded(known, name); });
}

FieldRule rule_of_custom(const Field& field, const Object& object) {
  if (field.is_required) return {.governance = Governance::always_visible, .reason = "required field"};
  if (field.type == FieldType::master_detail) {
    return {.governance = Governance::always_visible, .reason = "master-detail field"};
  }
  return {.governance = Governance::by_entry, .object = object.name, .field = field.name};
}

FieldRule rule_of_built_in(const Field& field, const Object& object) {
  if (field.governed_by.empty()) {
    return {.governance = Governance::always_visible, .reason = "standard field that no profile lists"};
  }
  const std::size_t dot = field.governed_by.find('.');
  if (dot == std::string_view::npos) {
    return {.governance = Governance::by_entry,
            .object = object.name,
            .field = field.governed_by,
            .alias = equals_folded(field.governed_by, field.name) ? field.relationship : std::string_view()};
  }
  return {.governance = Governance::by_entry,
          .object = field.governed_by.substr(0, dot),
          .field = field.governed_by.substr(dot + 1)};
}

}  // namespace

FieldRule rule_of(const Field& field, const Object& object) {
  if (object.kind == ObjectKind::custom_setting) {
    return {.governance = Governance::always_visible, .reason = "field of a custom setting"};
  }
  if (field.is_built_in) return rule_of_built_in(field, object);
  if (field.is_custom) return rule_of_custom(field, object);
  if (is_system_field(field.name)) {
    return {.governance = Governance::always_visible, .reason = "system field"};
  }
  return {.governance = Governance::unclear, .object = object.name, .field = field.name};
}

std::span<const PermissionEntry> entries_of(const PermissionTable& table, const FieldRule& rule) {
  const std::span<const PermissionEntry> entries = table.field(rule.object, rule.field);
  return entries.empty() && !rule.alias.empty() ? table.field(rule.object, rule.alias) : entries;
}

bool is_writable(const Field& field) {
  if (field.is_formula() || field.is_read_only) return false;
  return field.type != FieldType::summary && field.type != FieldType::auto_number &&
         field.type != FieldType::location && field.type != FieldType::address;
}

}  // namespace lint
