// Rows of FieldPermissions and ObjectPermissions as holders: what a query says of each profile or set.
#include <map>

#include "linter/base/text.h"
#include "linter/read/evidence/access_tables.h"

namespace lint {
namespace {

constexpr std::uint32_t kOffsetMask = (1U << 30) - 1;

struct Columns {
  std::optional<std::size_t> parent, name_space, profile, type, object, field;
};

struct Parent {
  HolderKind kind = HolderKind::permission_set;
  std::string name = {};
  bool operator<(const Parent& other) const {
    return kind != other.kind ? kind < other.kind : name < other.name;
  }
};

using RowsByParent = std::map<Parent, std::vector<const EvidenceRow*>>;

Parent parent_of(const EvidenceRow& row, const Columns& columns) {
  const std::string_view profile = access_text(row, columns.profile);
  if (!profile.empty()) return {.kind = HolderKind::profile, .name = std::string(profile)};
  const std::string_view set = access_text(row, columns.parent);
  if (is_of_profile(set)) return {.kind = HolderKind::profile, .name = std::string(set)};
  return {.name = with_namespace(access_text(row, columns.name_space), set)};
}

/// Rows by parent. What Salesforce computes for a group is left out: its sets say the same.
RowsByParent sort_rows(FileContext& cx, const EvidenceTable& table, const Columns& columns) {
  RowsByParent sorted;
  BadRows nameless;
  for (const EvidenceRow& row : table.rows()) {
    if (equals_folded(access_text(row, columns.type), "Group")) continue;
    const Parent parent = parent_of(row, columns);
    const std::string_view subject = access_text(row, columns.field ? columns.field : columns.object);
    if (parent.name.empty() || subject.empty()) {
      nameless.add({.text = subject, .offset = row.offset});
    } else {
      sorted[parent].push_back(&row);
    }
  }
  nameless.report(cx,
                  "a profile or permission set, or without what it grants: ask for `Parent.Name`, "
                  "`Parent.Profile.Name`, `SobjectType` and `Field`");
  return sorted;
}

void add_field(FileContext& cx, const EvidenceTable& table, const EvidenceRow& row, const Columns& columns) {
  const EvidenceCell cell = EvidenceTable::cell(row, columns.field);
  const std::string_view text = trim(cell.text);
  const std::size_t dot = text.find('.');
  const bool has_object = dot != std::string_view::npos;
  const std::string_view object = has_object ? text.substr(0, dot) : access_text(row, columns.object);
  const std::string_view field = has_object ? text.substr(dot + 1) : text;
  const bool is_editable = access_flag(row, access_column(table, "permissionsedit"));
  const bool is_readable = is_editable || access_flag(row, access_column(table, "permissionsread"));
  cx.block.field_permissions.push_back({.object = cx.block.names.intern(object),
                                        .field = cx.block.names.intern(field),
                                        .offset = cell.offset & kOffsetMask,
                                        .readable = is_readable ? 1U : 0U,
                                        .editable = is_editable ? 1U : 0U});
}

void add_object(FileContext& cx, const EvidenceTable& table, const EvidenceRow& row, const Columns& columns) {
  const EvidenceCell cell = EvidenceTable::cell(row, columns.object);
  const auto has = [&](std::string_view key) { return access_flag(row, access_column(table, key)); };
  cx.block.object_permissions.push_back({.object = cx.block.names.intern(trim(cell.text)),
                                         .offset = cell.offset,
                                         .read = has("permissionsread"),
                                         .create = has("permissionscreate"),
                                         .edit = has("permissionsedit"),
                                         .remove = has("permissionsdelete"),
                                         .view_all_records = has("permissionsviewallrecords"),
                                         .modify_all_records = has("permissionsmodifyallrecords"),
                                         .view_all_fields = has("permissionsviewallfields")});
}

std::uint32_t count(const auto& records) {
  return static_cast<std::uint32_t>(records.size());
}

void add_holder(FileContext& cx, const EvidenceTable& table, const Columns& columns, const Parent& parent,
                const std::vector<const EvidenceRow*>& rows) {
  RecordBlock& block = cx.block;
  PermissionHolder holder{.kind = parent.kind,
                          .name = block.text.copy(parent.name),
                          .is_export = true,
                          .is_whole = is_whole(table),
                          .origin = {.file = {}, .offset = rows.front()->offset}};
  holder.fields.begin = count(block.field_permissions);
  holder.objects.begin = count(block.object_permissions);
  holder.users = {count(block.user_permissions), count(block.user_permissions)};
  for (const EvidenceRow* const row : rows) {
    if (columns.field) {
      add_field(cx, table, *row, columns);
    } else {
      add_object(cx, table, *row, columns);
    }
  }
  holder.fields.end = count(block.field_permissions);
  holder.objects.end = count(block.object_permissions);
  block.holders.push_back(holder);
}

}  // namespace

// Source:
// https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_fieldpermissions.htm
bool read_permission_rows(FileContext& cx, const EvidenceTable& table) {
  const Columns columns{.parent = access_column(table, "parentname"),
                        .name_space = access_column(table, "parentnamespaceprefix"),
                        .profile = access_column(table, "parentprofilename"),
                        .type = access_column(table, "parenttype"),
                        .object = access_column(table, "sobjecttype"),
                        .field = access_column(table, "field")};
  const bool has_flags = access_column(table, "permissionsread") && access_column(table, "permissionsedit");
  if ((!columns.object && !columns.field) || !has_flags) return false;
  for (const auto& [parent, rows] : sort_rows(cx, table, columns)) {
    add_holder(cx, table, columns, parent, rows);
  }
  return true;
}

}  // namespace lint
