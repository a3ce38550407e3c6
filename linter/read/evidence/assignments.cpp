// Who has which permission sets, groups and profile, and what a group holds.
#include <map>
#include <set>

#include "linter/base/text.h"
#include "linter/read/evidence/access_tables.h"
#include "linter/read/evidence/values.h"

namespace lint {
namespace {

bool is_denied(const EvidenceRow& row, std::optional<std::size_t> column) {
  return equals_folded(access_text(row, column), "false");
}

/// Whether the rows are of one user; what several users have says nothing of the sync user.
bool is_of_one_user(FileContext& cx, const EvidenceTable& table, std::optional<std::size_t> user) {
  std::set<std::string_view> users;
  for (const EvidenceRow& row : table.rows()) users.insert(access_text(row, user));
  if (users.size() <= 1) return true;
  add_evidence_fact(cx, FactKind::unrecognised,
                    concat("rows of ", users.size(), " users: ask for those of the sync user only"),
                    table.rows().front().offset);
  return false;
}

/// What a row assigns: a group, the profile's own set, or a set. Its name is empty when the query did not
/// ask for it.
Assignment assigned_by(FileContext& cx, const EvidenceTable& table, const EvidenceRow& row) {
  const auto text = [&](std::string_view key) { return access_text(row, access_column(table, key)); };
  Assignment assignment;
  const std::string_view set = text("permissionsetname");
  const std::string_view type = text("permissionsettype");
  if (const std::string_view group = text("permissionsetgroupdevelopername"); !group.empty()) {
    assignment.kind = Assignment::Kind::group;
    assignment.name = cx.block.text.copy(with_namespace(text("permissionsetgroupnamespaceprefix"), group));
  } else if (is_of_profile(set) || equals_folded(type, "Profile") ||
             equals_folded(text("permissionsetisownedbyprofile"), "true")) {
    assignment.kind = Assignment::Kind::profile;
    assignment.name = cx.block.text.copy(text("permissionsetprofilename"));
    assignment.alias = cx.block.text.copy(set);
  } else if (!equals_folded(type, "Group")) {
    assignment.name = cx.block.text.copy(with_namespace(text("permissionsetnamespaceprefix"), set));
    assignment.is_session_based = equals_folded(type, "Session");
  }
  return assignment;
}

void read_assignment_rows(FileContext& cx, const EvidenceTable& table) {
  const auto user_name = access_column(table, "assigneeusername");
  const auto user = user_name ? user_name : access_column(table, "assigneeid");
  if (!is_of_one_user(cx, table, user)) return;
  BadRows nameless;
  for (const EvidenceRow& row : table.rows()) {
    Assignment assignment = assigned_by(cx, table, row);
    if (assignment.name.empty() && assignment.alias.empty()) {
      nameless.add({.text = {}, .offset = row.offset});
      continue;
    }
    assignment.user = cx.block.text.copy(access_text(row, user));
    assignment.expires =
        cx.block.text.copy(parse_day(access_text(row, access_column(table, "expirationdate"))));
    assignment.is_in_force = !is_denied(row, access_column(table, "isactive")) &&
                             !access_flag(row, access_column(table, "isrevoked"));
    assignment.is_whole = is_whole(table);
    assignment.origin.offset = row.offset;
    cx.block.assignments.push_back(assignment);
  }
  nameless.report(cx, "a name: ask for `PermissionSet.Name` and `PermissionSetGroup.DeveloperName`");
}

void read_users(FileContext& cx, const EvidenceTable& table) {
  if (!is_of_one_user(cx, table, access_column(table, "username"))) return;
  BadRows nameless;
  for (const EvidenceRow& row : table.rows()) {
    const std::string_view profile = access_text(row, access_column(table, "profilename"));
    if (profile.empty()) {
      nameless.add({.text = {}, .offset = row.offset});
      continue;
    }
    cx.block.assignments.push_back(
        {.kind = Assignment::Kind::profile,
         .user = cx.block.text.copy(access_text(row, access_column(table, "username"))),
         .name = cx.block.text.copy(profile),
         .is_in_force = !is_denied(row, access_column(table, "isactive")),
         .is_whole = is_whole(table),
         .origin = {.file = {}, .offset = row.offset}});
  }
  nameless.report(cx, "a profile: ask for `Profile.Name`");
}

/// Rows of PermissionSetGroupComponent: one holder a group.
void read_components(FileContext& cx, const EvidenceTable& table) {
  std::map<std::string, PermissionHolder> groups;
  const auto group_name = access_column(table, "permissionsetgroupdevelopername");
  const auto group_space = access_column(table, "permissionsetgroupnamespaceprefix");
  const auto set_name = access_column(table, "permissionsetname");
  const auto set_space = access_column(table, "permissionsetnamespaceprefix");
  BadRows nameless;
  for (const EvidenceRow& row : table.rows()) {
    const std::string_view group = access_text(row, group_name);
    const std::string_view set = access_text(row, set_name);
    if (group.empty() || set.empty()) {
      nameless.add({.text = group, .offset = row.offset});
      continue;
    }
    PermissionHolder& holder = groups[with_namespace(access_text(row, group_space), group)];
    if (holder.members.empty()) holder.origin.offset = row.offset;
    holder.members.push_back(cx.block.text.copy(with_namespace(access_text(row, set_space), set)));
  }
  for (auto& [name, holder] : groups) {
    holder.kind = HolderKind::permission_set_group;
    holder.name = cx.block.text.copy(name);
    holder.is_export = true;
    holder.is_whole = is_whole(table);
    cx.block.holders.push_back(std::move(holder));
  }
  nameless.report(cx,
                  "a group and a set: ask for `PermissionSetGroup.DeveloperName` and "
                  "`PermissionSet.Name`");
}

}  // namespace

bool read_assignments(FileContext& cx, const EvidenceTable& table) {
  const bool has_set = access_column(table, "permissionsetname").has_value();
  const bool has_group = access_column(table, "permissionsetgroupdevelopername").has_value();
  const bool has_user = access_column(table, "assigneeusername") || access_column(table, "assigneeid");
  const bool is_assignment = has_user || table.record_type() == "PermissionSetAssignment";
  if (has_set && is_assignment) {
    read_assignment_rows(cx, table);
  } else if (has_set && has_group && table.record_type() == "PermissionSetGroupComponent") {
    read_components(cx, table);
  } else if (access_column(table, "username") && access_column(table, "profilename")) {
    read_users(cx, table);
  } else {
    return false;
  }
  return true;
}

// Source:
// https://developer.salesforce.com/docs/atlas.en-us.api_tooling.meta/api_tooling/tooling_api_objects_userfieldaccess.htm
bool read_user_field_access(FileContext& cx, const EvidenceTable& table) {
  const auto readable = access_column(table, "isaccessible");
  const auto object = access_column(table, "entitydefinitionqualifiedapiname");
  const auto field = access_column(table, "fielddefinitionqualifiedapiname");
  if (!readable || !object || !field) return false;
  BadRows nameless;
  for (const EvidenceRow& row : table.rows()) {
    const EvidenceCell cell = EvidenceTable::cell(row, field);
    if (access_text(row, object).empty() || trim(cell.text).empty()) {
      nameless.add(cell);
      continue;
    }
    cx.block.described_fields.push_back({.object_name = cx.block.text.copy(access_text(row, object)),
                                         .name = cx.block.text.copy(trim(cell.text)),
                                         .is_readable = access_flag(row, readable),
                                         .is_editable = access_flag(row, access_column(table, "isupdatable")),
                                         .origin = {.file = {}, .offset = cell.offset}});
  }
  nameless.report(cx, "an object and a field");
  return true;
}

}  // namespace lint
