// What the org itself answered about access: implementation.
#include "linter/access/answers.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {
namespace {

std::string field_key(std::string_view object, std::string_view field) {
  return fold(concat(object, ".", field));
}

bool has_answers(const Model& model) {
  const auto is_export = [](const PermissionHolder& holder) { return holder.is_export; };
  return !model.described_objects.empty() || !model.described_fields.empty() || !model.assignments.empty() ||
         std::any_of(model.holders.begin(), model.holders.end(), is_export);
}

bool is_effective(const Assignment& assignment, const Date& today) {
  const std::optional<Date> end = parse_date(assignment.expires);
  return assignment.is_in_force && (!end || *end >= today);
}

bool holds_name(const std::vector<std::string>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& known) { return equals_folded(known, name); });
}

void add_name(std::vector<std::string>& names, std::string_view name) {
  if (!holds_name(names, name)) names.emplace_back(name);
}

/// Names that were configured and are gone.
void add_lost(const std::vector<std::string>& configured, const std::vector<std::string>& found,
              std::vector<std::string>& lost) {
  for (const std::string& name : configured) {
    if (!holds_name(found, name)) add_name(lost, name);
  }
}

}  // namespace

Describes::Describes(const Model& model) {
  for (const DescribedObject& object : model.described_objects)
    objects_.try_emplace(fold(object.name), &object);
  for (const DescribedField& field : model.described_fields) {
    fields_.try_emplace(field_key(field.object_name, field.name), &field);
  }
}

const DescribedObject* Describes::object(std::string_view name) const {
  if (objects_.empty()) return nullptr;
  const auto found = objects_.find(fold(name));
  return found == objects_.end() ? nullptr : found->second;
}

const DescribedField* Describes::field(std::string_view object, std::string_view name) const {
  if (fields_.empty()) return nullptr;
  const auto found = fields_.find(field_key(object, name));
  return found == fields_.end() ? nullptr : found->second;
}

QueryAnswers::QueryAnswers(const Model& model) : model_(model) {
  for (const PermissionHolder& holder : model.holders) {
    if (!holder.is_export || !holder.is_whole) continue;
    const std::uint32_t file = holder.origin.file.value;
    for (std::uint32_t i = holder.fields.begin; i < holder.fields.end; ++i) {
      const FieldPermission& row = model.field_permissions[i];
      fields_[file][fold(model.names[row.object])].insert(row.field);
    }
    for (std::uint32_t i = holder.objects.begin; i < holder.objects.end; ++i) {
      objects_[file].try_emplace(fold(model.names[model.object_permissions[i].object]));
    }
  }
}

bool QueryAnswers::decides(const NamesByFile& files, const AccessSource& source, std::string_view object,
                           std::size_t fewest_fields) const {
  return std::any_of(source.exports.begin(), source.exports.end(), [&](std::uint32_t i) {
    const PermissionHolder& holder = model_.holders[i];
    const auto file = files.find(holder.origin.file.value);
    if (!holder.is_whole || file == files.end()) return false;
    const auto named = file->second.find(fold(object));
    return named != file->second.end() && named->second.size() >= fewest_fields;
  });
}

bool QueryAnswers::decide_fields(const AccessSource& source, std::string_view object) const {
  return decides(fields_, source, object, 2);
}

bool QueryAnswers::decide_objects(const AccessSource& source, std::string_view object) const {
  return decides(objects_, source, object, 0);
}

AccessOptions with_assignments(const Model& model, AccessOptions options, const Date& today) {
  const AccessOptions configured = options;
  options.has_answers = has_answers(model);
  bool says_sets = false;
  bool is_whole = true;
  for (const Assignment& assignment : model.assignments) {
    // Rows of User name the profile only.
    const bool is_of_user = assignment.kind == Assignment::Kind::profile && assignment.alias.empty();
    says_sets |= !is_of_user;
    is_whole &= is_of_user || assignment.is_whole;
  }
  if (says_sets) options.states_sets = true;
  if (says_sets && is_whole) {
    options.permission_sets.clear();
    options.permission_set_groups.clear();
  }
  for (const Assignment& assignment : model.assignments) {
    if (assignment.name.empty() || !is_effective(assignment, today)) continue;
    switch (assignment.kind) {
      case Assignment::Kind::permission_set:
        add_name(options.permission_sets, assignment.name);
        break;
      case Assignment::Kind::group:
        add_name(options.permission_set_groups, assignment.name);
        break;
      case Assignment::Kind::profile:
        if (!is_same_profile(options.profile, assignment.name)) options.profile = assignment.name;
        break;
    }
  }
  add_lost(configured.permission_sets, options.permission_sets, options.unassigned);
  add_lost(configured.permission_set_groups, options.permission_set_groups, options.unassigned);
  if (!configured.profile.empty() && !is_same_profile(configured.profile, options.profile)) {
    add_name(options.unassigned, configured.profile);
  }
  return options;
}

}  // namespace lint
