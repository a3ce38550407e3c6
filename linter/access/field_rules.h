// Which fields are under field-level security, and which the API can write at all.
#pragma once

#include <span>
#include <string_view>

#include "linter/access/permission_table.h"
#include "linter/model/model.h"

namespace lint {

enum class Governance : std::uint8_t {
  always_visible,  ///< no profile lists it: who reads the object reads the field
  by_entry,        ///< its `fieldPermissions` entry decides
  unclear,         ///< a standard field outside the built-in table: an entry decides, absence says nothing
};

/// How a field is governed, and the name of the entry that does.
struct FieldRule {
  Governance governance = Governance::by_entry;
  std::string_view object = {};  ///< of the entry: `Contact` for `Account.PersonEmail`
  std::string_view field = {};   ///< of the entry: `Address` for `Lead.City`
  std::string_view alias = {};  ///< of a lookup: `Account` for `Contact.AccountId`, which the API accepts too
  std::string_view reason = {};  ///< why it is always visible
};

/// The rule of a field seen through an object (`Task` or `Event` for a field of Activity).
/// Source: https://help.salesforce.com/s/articleView?id=platform.users_profiles_field_perms.htm
[[nodiscard]] FieldRule rule_of(const Field& field, const Object& object);

/// The entries that govern the field.
[[nodiscard]] std::span<const PermissionEntry> entries_of(const PermissionTable& table,
                                                          const FieldRule& rule);

/// Whether the API can write the field, given the permission: no formula, roll-up, auto number, compound or
/// system field. Source:
/// https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_field_types.htm
[[nodiscard]] bool is_writable(const Field& field);

}  // namespace lint
