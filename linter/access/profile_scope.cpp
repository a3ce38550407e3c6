// Measures the coverage of the profile's file.
#include "linter/access/profile_scope.h"

#include <algorithm>

#include "linter/access/field_rules.h"
#include "linter/base/text.h"

namespace lint {
namespace {

void count_local_fields(const Model& model, const AccessFacts& facts, ObjectId owner, const Object& seen_as,
                        ObjectScope& scope) {
  const AccessSource& profile = facts.user.sources.front();
  for (const FieldId id : model.objects[owner].fields) {
    const Field& field = model.fields[id];
    const FieldRule rule = rule_of(field, seen_as);
    if (!field.is_custom || field.is_built_in || rule.governance != Governance::by_entry) continue;
    ++scope.local_fields;
    if (has_entry(entries_of(facts.table, rule), profile.holders)) ++scope.local_listed;
  }
}

/// Whether the entry is a row of a query about one of the user's sources.
bool is_answer(const Model& model, const AccessFacts& facts, const PermissionEntry& entry) {
  if (!model.holders[entry.holder].is_export) return false;
  const auto holds = [&](const AccessSource& source) { return is_in(entry, source.exports); };
  return std::any_of(facts.user.sources.begin(), facts.user.sources.end(), holds);
}

}  // namespace

ProfileShape shape_of_profile(const Model& model, const AccessSource& profile) {
  ProfileShape shape;
  for (const std::uint32_t file : profile.holders) {
    const PermissionHolder& holder = model.holders[file];
    shape.has_objects |= holder.objects.size() > 0;
    shape.has_fields |= holder.fields.size() > 0;
    for (std::uint32_t i = holder.users.begin; i < holder.users.end; ++i) {
      const bool is_custom = model.user_permissions[i].is_custom;
      (is_custom ? shape.has_custom_permissions : shape.has_user_permissions) = true;
    }
    for (std::uint32_t i = holder.fields.begin; i < holder.fields.end; ++i) {
      const FieldPermission& permission = model.field_permissions[i];
      shape.has_denials |= !is_readable(permission);
      shape.has_standard_fields |= !is_custom_name(model.names[permission.field]);
    }
  }
  return shape;
}

ObjectScope scope_of(const Model& model, const Index& index, const AccessFacts& facts,
                     std::string_view object) {
  ObjectScope scope;
  const AccessSource& profile = facts.user.sources.front();
  for (const PermissionEntry& entry : facts.table.fields_of(object)) {
    const FieldPermission& permission = model.field_permissions[entry.index];
    if (is_answer(model, facts, entry)) {
      if (is_readable(permission)) ++scope.answered_readable;
      if (permission.editable != 0) ++scope.answered_editable;
    }
    if (!is_in(entry, profile.holders)) continue;
    ++scope.entries;
    if (is_readable(permission)) ++scope.readable;
    if (permission.editable != 0) ++scope.editable;
    if (!is_custom_name(model.names[permission.field])) ++scope.standard;
  }
  const ObjectId own = index.find_object(object);
  if (!own) return scope;
  count_local_fields(model, facts, own, model.objects[own], scope);
  const bool is_activity = equals_folded(object, "Task") || equals_folded(object, "Event");
  const ObjectId activity = is_activity ? index.find_object("Activity") : ObjectId();
  if (activity) count_local_fields(model, facts, activity, model.objects[own], scope);
  return scope;
}

Doubt doubt_of_absence(const ProfileShape& shape, const ObjectScope& scope) {
  if (scope.lists_nearly_all()) return Doubt::stale_profile;
  if (scope.entries == 0 || (scope.local_fields > 0 && scope.local_listed == 0)) {
    return Doubt::partial_retrieve;
  }
  return shape.has_denials ? Doubt::partial_retrieve : Doubt::trimmed_profile;
}

}  // namespace lint
