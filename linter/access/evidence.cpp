// The file lines behind a verdict.
#include <algorithm>
#include <iterator>

#include "linter/access/field_access.h"
#include "linter/base/text.h"

namespace lint {
namespace {

/// Lines of the kinds that are shown in this order.
struct Lines {
  std::vector<AccessEvidence> grants = {};
  std::vector<AccessEvidence> denials = {};
  std::vector<AccessEvidence> absences = {};

  void append_to(std::vector<AccessEvidence>& out) {
    for (std::vector<AccessEvidence>* const part : {&grants, &denials, &absences}) {
      out.insert(out.end(), std::make_move_iterator(part->begin()), std::make_move_iterator(part->end()));
    }
  }
};

std::string_view yes_no(bool value) {
  return value ? "true" : "false";
}

Origin at(const Model& model, const PermissionEntry& entry, std::uint32_t offset) {
  return {.file = model.holders[entry.holder].origin.file, .offset = offset};
}

std::string missing_text(const AccessSource& source) {
  if (source.is_profile && source.name.empty()) return "no profile is configured";
  return concat(source.is_profile ? "profile " : "permission set ", source.name, " is not in the project");
}

void add_field_source(const Model& model, const AccessSource& source,
                      std::span<const PermissionEntry> entries, std::string_view entry_name, Lines& lines) {
  if (source.holders.empty()) {
    lines.absences.push_back({.says = missing_text(source)});
    return;
  }
  if (source.is_unassigned && !has_entry(entries, source.holders)) return;
  if (!has_entry(entries, source.holders)) {
    lines.absences.push_back({.origin = model.holders[source.holders.front()].origin,
                              .says = concat("no entry for ", entry_name)});
    return;
  }
  const std::string_view suffix = source.is_session_based ? ", in a set that a session must activate"
                                  : source.is_unassigned  ? ", in a set that nothing assigns to the sync user"
                                                          : "";
  for (const PermissionEntry& entry : entries) {
    const FieldPermission& permission = model.field_permissions[entry.index];
    const Origin origin = at(model, entry, permission.offset);
    if (is_in(entry, source.muting) && is_readable(permission)) {
      const std::string_view what = permission.readable != 0 ? "muted by " : "edit muted by ";
      lines.denials.push_back({.origin = origin, .says = concat(what, model.holders[entry.holder].name)});
    } else if (is_in(entry, source.holders)) {
      const bool is_grant = grants_read(model, source, entries) && is_readable(permission);
      (is_grant && !source.is_session_based && !source.is_unassigned ? lines.grants : lines.denials)
          .push_back({.origin = origin,
                      .says = concat("readable=", yes_no(is_readable(permission)),
                                     ", editable=", yes_no(permission.editable != 0), suffix)});
    }
  }
}

/// `ViewAllData=true` for every holder that enables it.
void add_user_permission(const Model& model, const AccessFacts& facts, std::string_view name, Lines& lines) {
  for (const PermissionEntry& entry : facts.table.user(name)) {
    const UserPermission& permission = model.user_permissions[entry.index];
    if (!permission.enabled) continue;
    const bool is_muting = model.holders[entry.holder].kind == HolderKind::muting_permission_set;
    const Origin origin = at(model, entry, permission.offset);
    (is_muting ? lines.denials : lines.grants)
        .push_back({.origin = origin,
                    .says = is_muting ? concat(name, " muted by ", model.holders[entry.holder].name)
                                      : concat(name, "=true")});
  }
}

void add_object_entries(const Model& model, const AccessFacts& facts, std::string_view object, Lines& lines) {
  for (const PermissionEntry& entry : facts.table.object(object)) {
    const ObjectPermission& permission = model.object_permissions[entry.index];
    const PermissionHolder& holder = model.holders[entry.holder];
    const Origin origin = at(model, entry, permission.offset);
    if (holder.kind == HolderKind::muting_permission_set) {
      lines.denials.push_back(
          {.origin = origin, .says = concat("object ", object, ": muted by ", holder.name)});
      continue;
    }
    std::string says = concat("object ", object, ": allowRead=", yes_no(permission.read));
    if (permission.read && !permission.edit) says += ", allowEdit=false";
    if (permission.view_all_fields) says += ", viewAllFields=true";
    if (permission.view_all_records) says += ", viewAllRecords=true";
    if (permission.modify_all_records) says += ", modifyAllRecords=true";
    (permission.read ? lines.grants : lines.denials).push_back({.origin = origin, .says = std::move(says)});
  }
}

Lines object_lines(const Model& model, const AccessState& state, const Object& object,
                   const ObjectVotes& votes) {
  Lines lines;
  const std::string_view parent = permission_parent(object.name);
  const std::string_view listed = parent.empty() ? object.name : parent;
  add_object_entries(model, state.facts, listed, lines);
  const std::string_view permission = edit_permission(object.name);
  if (!permission.empty()) add_user_permission(model, state.facts, permission, lines);
  if (equals_folded(object.name, "Task") || equals_folded(object.name, "Event")) {
    add_user_permission(model, state.facts, "ActivitiesAccess", lines);
  }
  add_user_permission(model, state.facts, "ViewAllData", lines);
  add_user_permission(model, state.facts, "ModifyAllData", lines);
  const AccessSource& profile = state.facts.user.sources.front();
  if (!permission.empty() || profile.is_missing) return lines;
  if (has_entry(state.facts.table.object(listed), profile.holders)) return lines;
  std::string says = concat("object ", listed, ": no entry");
  if (votes.is_assumed) says += "; read is assumed, because fields of it are readable";
  lines.absences.push_back(
      {.origin = model.holders[profile.holders.front()].origin, .says = std::move(says)});
  return lines;
}

std::string type_text(const Field& field) {
  if (field.is_formula()) return "formula: the API cannot write it";
  return concat(to_string(field.type), " field: the API cannot write it");
}

Lines field_lines(const Model& model, const AccessState& state, const Field& field, const Object& object) {
  Lines lines;
  const FieldRule rule = rule_of(field, object);
  if (rule.governance == Governance::always_visible) {
    lines.grants.push_back(
        {.origin = field.origin, .says = concat(rule.reason, ": not under field-level security")});
    return lines;
  }
  const std::string name = concat(rule.object, ".", rule.field);
  const std::span<const PermissionEntry> entries = state.facts.table.field(rule.object, rule.field);
  for (const AccessSource& source : state.facts.user.sources) {
    add_field_source(model, source, entries, name, lines);
  }
  add_user_permission(model, state.facts, "ViewAllFieldsGlobal", lines);
  return lines;
}

/// Activity is seen through Task or Event, whichever shows more of the field.
ObjectId seen_through(const Access& access, const Index& index, FieldId field, ObjectId object) {
  const ObjectId task = index.find_object("Task");
  const ObjectId event = index.find_object("Event");
  if (object != index.find_object("Activity") || !task || !event) return object;
  const FieldAccess of_task = access.of(field, task);
  const bool is_task_better = better_of(access.of(field, event), of_task).verdict == of_task.verdict;
  return is_task_better ? task : event;
}

}  // namespace

std::vector<AccessEvidence> Access::evidence(FieldId field, ObjectId object) const {
  if (!field || !options_.is_configured()) return {};
  const Field& definition = model_.fields[field];
  const ObjectId through = seen_through(*this, index_, field, object ? object : definition.object);
  const FieldAccess access = of(field, through);
  const Object& seen_as = model_.objects[through];
  Lines of_field = field_lines(model_, *state_, definition, seen_as);
  if (access.verdict == Verdict::read_only_by_type) {
    of_field.denials.push_back({.origin = definition.origin, .says = type_text(definition)});
  }
  std::vector<AccessEvidence> lines;
  if (seen_as.kind == ObjectKind::custom_setting) {
    of_field.append_to(lines);
    return lines;
  }
  Lines of_object = object_lines(model_, *state_, seen_as, state_->objects[through.value]);
  const bool object_first = access.verdict == Verdict::no_object_access;
  (object_first ? of_object : of_field).append_to(lines);
  (object_first ? of_field : of_object).append_to(lines);
  return lines;
}

}  // namespace lint
