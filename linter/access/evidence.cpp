// The file lines behind a verdict.
#include <algorithm>
#include <iterator>

#include "linter/access/field_access.h"
#include "linter/access/licence.h"
#include "linter/base/text.h"

namespace lint {
namespace {

/// Lines of the kinds that are shown in this order.
struct Lines {
  std::vector<AccessEvidence> answers = {};  ///< of describe: they decide
  std::vector<AccessEvidence> grants = {};
  std::vector<AccessEvidence> denials = {};
  std::vector<AccessEvidence> absences = {};

  void append_to(std::vector<AccessEvidence>& out) {
    for (std::vector<AccessEvidence>* const part : {&answers, &grants, &denials, &absences}) {
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

/// Why what the source grants may not reach the sync user.
std::string suffix_of(const AccessSource& source) {
  if (source.is_session_based) return ", in a set that a session must activate";
  if (source.is_unassigned) return ", in a set that nothing assigns to the sync user";
  if (source.is_other_licence) return ", in a set of another user licence";
  if (source.group_status.empty()) return {};
  return concat(", in a group of status ", source.group_status, ": it may lag");
}

bool is_effective(const AccessSource& source) {
  return !source.is_session_based && !source.is_unassigned && !source.is_other_licence;
}

bool is_decided(const AccessFacts& facts, const AccessSource& source, const FieldRule& rule) {
  const bool is_integration = source.is_profile && facts.user.is_integration;
  return !source.exports.empty() && !is_integration && facts.answers.decide_fields(source, rule.object);
}

/// The lack of an entry: in the answer of a query, in the file, or of the file.
void add_absence(const Model& model, const AccessFacts& facts, const AccessSource& source,
                 const FieldRule& rule, Lines& lines) {
  const std::string name = concat(rule.object, ".", rule.field);
  if (is_decided(facts, source, rule)) {
    lines.denials.push_back({.origin = model.holders[source.exports.front()].origin,
                             .says = concat("no row for ", name, " in the answer of the org")});
  } else if (source.holders.empty()) {
    lines.absences.push_back({.says = missing_text(source)});
  } else if (!source.is_unassigned) {
    lines.absences.push_back(
        {.origin = model.holders[source.holders.front()].origin, .says = concat("no entry for ", name)});
  }
}

void add_field_source(const Model& model, const AccessFacts& facts, const AccessSource& source,
                      const FieldRule& rule, Lines& lines) {
  const std::span<const PermissionEntry> entries = entries_of(facts.table, rule);
  const std::span<const std::uint32_t> files = deciding(source, entries);
  const bool is_answered = !has_entry(entries, source.exports) && is_decided(facts, source, rule);
  if (is_answered || !has_entry(entries, files)) return add_absence(model, facts, source, rule, lines);
  const std::string suffix = suffix_of(source);
  for (const PermissionEntry& entry : entries) {
    const FieldPermission& permission = model.field_permissions[entry.index];
    const Origin origin = at(model, entry, permission.offset);
    if (is_in(entry, source.muting) && is_readable(permission)) {
      const std::string_view what = permission.readable != 0 ? "muted by " : "edit muted by ";
      lines.denials.push_back({.origin = origin, .says = concat(what, model.holders[entry.holder].name)});
    } else if (is_in(entry, files)) {
      const bool is_grant = grants_read(model, source, entries) && is_readable(permission);
      (is_grant && is_effective(source) ? lines.grants : lines.denials)
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

/// Whether a query's row about the same profile or set goes before this entry.
bool is_overruled(const AccessFacts& facts, std::span<const PermissionEntry> entries,
                  const PermissionEntry& entry) {
  const auto overrules = [&](const AccessSource& source) {
    return is_in(entry, source.holders) && has_entry(entries, source.exports);
  };
  return std::any_of(facts.user.sources.begin(), facts.user.sources.end(), overrules);
}

void add_object_entries(const Model& model, const AccessFacts& facts, std::string_view object, Lines& lines) {
  const std::span<const PermissionEntry> entries = facts.table.object(object);
  for (const PermissionEntry& entry : entries) {
    if (is_overruled(facts, entries, entry)) continue;
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
  if (const DescribedObject* const answer = state.facts.describes.object(object.name)) {
    (answer->can_read ? lines.grants : lines.denials)
        .push_back({.origin = answer->origin,
                    .says = concat("object ", object.name, ": described with queryable=",
                                   yes_no(answer->can_read), ", updateable=", yes_no(answer->can_edit))});
    return lines;
  }
  const std::string_view parent = permission_parent(object.name);
  const std::string_view listed = parent.empty() ? object.name : parent;
  const AccessSource& profile = state.facts.user.sources.front();
  if (is_beyond_licence(state.facts.user.licence, listed)) {
    lines.denials.push_back(
        {.origin = model.holders[profile.holders.front()].origin,
         .says = concat("licence ", state.facts.user.licence, ": never reaches ", listed)});
  }
  add_object_entries(model, state.facts, listed, lines);
  const std::string_view permission = edit_permission(object.name);
  if (!permission.empty()) add_user_permission(model, state.facts, permission, lines);
  if (equals_folded(object.name, "Task") || equals_folded(object.name, "Event")) {
    add_user_permission(model, state.facts, "ActivitiesAccess", lines);
  }
  add_user_permission(model, state.facts, "ViewAllData", lines);
  add_user_permission(model, state.facts, "ModifyAllData", lines);
  if (votes.is_assumed && profile.is_missing) {
    lines.absences.push_back(
        {.says = concat("object ", listed, ": no row; read is assumed, because fields of it are readable")});
  }
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

/// What a describe answer says of the field, before everything else.
void add_described(const AccessFacts& facts, const Field& field, const Object& object, Lines& lines) {
  const DescribedObject* const object_answer = facts.describes.object(object.name);
  if (const DescribedField* const answer = facts.describes.field(object.name, field.name)) {
    lines.answers.push_back({.origin = answer->origin,
                             .says = answer->is_readable
                                         ? concat("described with updateable=", yes_no(answer->is_editable))
                                         : std::string("IsAccessible=false")});
  } else if (object_answer != nullptr) {
    lines.answers.push_back({.origin = object_answer->origin,
                             .says = concat(field.full_name, " is not in the answer of describe")});
  }
}

/// A profile that does not list what its retrieve brought.
void add_retrieve(const Model& model, const Index& index, const AccessState& state, const Field& field,
                  const FieldRule& rule, Lines& lines) {
  const AccessSource& profile = state.facts.user.sources.front();
  if (has_entry(entries_of(state.facts.table, rule), profile.holders)) return;
  if (!is_in_retrieve(model, index, state, field, rule)) return;
  lines.absences.push_back({.origin = state.facts.retrieve.origin(),
                            .says = "the manifest of the retrieve asks for profiles and the field"});
}

Lines field_lines(const Model& model, const Index& index, const AccessState& state, const Field& field,
                  const Object& object) {
  Lines lines;
  const FieldRule rule = rule_of(field, object);
  if (rule.governance == Governance::always_visible) {
    lines.grants.push_back(
        {.origin = field.origin, .says = concat(rule.reason, ": not under field-level security")});
    return lines;
  }
  add_described(state.facts, field, object, lines);
  for (const AccessSource& source : state.facts.user.sources) {
    add_field_source(model, state.facts, source, rule, lines);
  }
  add_retrieve(model, index, state, field, rule, lines);
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
  const bool is_activity = definition.object == index_.find_object("Activity");
  const ObjectId through =
      seen_through(*this, index_, field, object && is_activity ? object : definition.object);
  const FieldAccess access = of(field, through);
  const Object& seen_as = model_.objects[through];
  Lines of_field = field_lines(model_, index_, *state_, definition, seen_as);
  if (access.verdict == Verdict::read_only_by_type) {
    of_field.denials.push_back({.origin = definition.origin, .says = type_text(definition)});
  }
  // Source: https://help.salesforce.com/s/articleView?id=sf.fields_about_encrypted_fields.htm
  const bool is_encrypted = definition.type == FieldType::encrypted_text && is_visible(access.verdict);
  if (is_encrypted && user_permission("ViewEncryptedData") == Truth::no) {
    of_field.denials.push_back(
        {.origin = definition.origin, .says = "encrypted: values are masked without ViewEncryptedData"});
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
