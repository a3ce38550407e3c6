// Entries of permission files: each becomes one compact record.
#include "linter/read/salesforce/permission_entries.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::uint32_t kOffsetMask = (1U << 30) - 1;

std::uint32_t count(const auto& records) {
  return static_cast<std::uint32_t>(records.size());
}

HolderKind kind_of(MetadataType type) {
  if (type == MetadataType::profile) return HolderKind::profile;
  if (type == MetadataType::muting_permission_set) return HolderKind::muting_permission_set;
  if (type == MetadataType::permission_set_group) return HolderKind::permission_set_group;
  return HolderKind::permission_set;
}

NameId intern_name(FileContext& cx, std::string_view name) {
  return cx.block.names.intern(without_placeholders(cx.block, name));
}

bool is_true(const Leaf& leaf) {
  return equals_folded(trim(leaf.text), "true");
}

/// `fieldPermissions`, and `fieldLevelSecurities` of profiles up to API 22. Without `readable`, `editable`
/// implies it.
void add_field(std::span<const Leaf> leaves, FileContext& cx) {
  FieldPermission permission;
  bool is_editable = false;
  bool is_readable = false;
  bool says_readable = false;
  for (const Leaf& leaf : leaves) {
    if (leaf.name == "field") {
      const std::string_view text = trim(leaf.text);
      const std::size_t dot = text.find('.');
      if (dot == std::string_view::npos) return;
      permission.object = intern_name(cx, text.substr(0, dot));
      permission.field = intern_name(cx, text.substr(dot + 1));
      permission.offset = leaf.offset & kOffsetMask;
    } else if (leaf.name == "editable") {
      is_editable = is_true(leaf);
    } else if (leaf.name == "readable" || leaf.name == "hidden") {
      is_readable = is_true(leaf) == (leaf.name == "readable");
      says_readable = true;
    }
  }
  if (!permission.object) return;
  permission.readable = says_readable ? is_readable : is_editable;
  permission.editable = is_editable;
  cx.block.field_permissions.push_back(permission);
}

void add_object(std::span<const Leaf> leaves, FileContext& cx) {
  struct Row {
    std::string_view element;
    bool ObjectPermission::*member;
    bool is_reversed = false;  ///< of profiles before API 14
  };
  static constexpr Row kRows[] = {
      {"allowRead", &ObjectPermission::read},
      {"allowCreate", &ObjectPermission::create},
      {"allowEdit", &ObjectPermission::edit},
      {"allowDelete", &ObjectPermission::remove},
      {"viewAllRecords", &ObjectPermission::view_all_records},
      {"modifyAllRecords", &ObjectPermission::modify_all_records},
      {"viewAllFields", &ObjectPermission::view_all_fields},
      {"revokeRead", &ObjectPermission::read, true},
      {"revokeCreate", &ObjectPermission::create, true},
      {"revokeEdit", &ObjectPermission::edit, true},
      {"revokeDelete", &ObjectPermission::remove, true},
  };
  ObjectPermission permission;
  for (const Leaf& leaf : leaves) {
    const auto row = std::ranges::find(kRows, leaf.name, &Row::element);
    if (row != std::end(kRows)) permission.*row->member = is_true(leaf) != row->is_reversed;
    if (leaf.name != "object") continue;
    permission.object = intern_name(cx, trim(leaf.text));
    permission.offset = leaf.offset;
  }
  if (permission.object) cx.block.object_permissions.push_back(permission);
}

/// `userPermissions` and `customPermissions`.
void add_user(std::span<const Leaf> leaves, FileContext& cx, bool is_custom) {
  UserPermission permission{.is_custom = is_custom};
  for (const Leaf& leaf : leaves) {
    if (leaf.name == "enabled") permission.enabled = is_true(leaf);
    if (leaf.name != "name") continue;
    permission.name = intern_name(cx, trim(leaf.text));
    permission.offset = leaf.offset;
  }
  if (permission.name) cx.block.user_permissions.push_back(permission);
}

}  // namespace

PermissionHolder begin_holder(FileContext& cx, std::uint32_t offset) {
  PermissionHolder holder = {.kind = kind_of(cx.type), .name = cx.block.text.copy(cx.component)};
  holder.fields.begin = count(cx.block.field_permissions);
  holder.objects.begin = count(cx.block.object_permissions);
  holder.users.begin = count(cx.block.user_permissions);
  holder.origin.offset = offset;
  return holder;
}

void end_holder(PermissionHolder holder, FileContext& cx) {
  holder.fields.end = count(cx.block.field_permissions);
  holder.objects.end = count(cx.block.object_permissions);
  holder.users.end = count(cx.block.user_permissions);
  cx.block.holders.push_back(std::move(holder));
}

bool is_permission_entry(std::string_view element) {
  return element == "fieldPermissions" || element == "objectPermissions" || element == "userPermissions" ||
         element == "customPermissions" || element == "fieldLevelSecurities";
}

void add_permission_entry(std::string_view element, std::span<const Leaf> leaves, FileContext& cx) {
  if (element == "fieldPermissions" || element == "fieldLevelSecurities") {
    add_field(leaves, cx);
  } else if (element == "objectPermissions") {
    add_object(leaves, cx);
  } else if (element == "userPermissions" || element == "customPermissions") {
    add_user(leaves, cx, element == "customPermissions");
  }
}

void note_code(std::string_view element, std::span<const Leaf> leaves, PermissionHolder& holder) {
  if (holder.names_code || element != "classAccesses") return;
  for (const Leaf& leaf : leaves) {
    holder.names_code |= leaf.name == "apexClass" && leaf.text.find("__") == std::string_view::npos;
  }
}

void set_holder_fact(const Leaf& leaf, PermissionHolder& holder, FileContext& cx) {
  if (leaf.name == "label") {
    holder.label = cx.block.text.copy(leaf.text);
  } else if (leaf.name == "description") {
    holder.description = cx.block.text.copy(leaf.text);
  } else if (leaf.name == "license" || leaf.name == "userLicense") {
    holder.license = cx.block.text.copy(trim(leaf.text));
  } else if (leaf.name == "custom") {
    holder.is_custom = is_true(leaf);
  } else if (leaf.name == "hasActivationRequired") {
    holder.needs_activation = is_true(leaf);
  } else if (leaf.name == "status") {
    holder.status = cx.block.text.copy(trim(leaf.text));
  }
}

}  // namespace lint
