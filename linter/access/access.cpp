// Computes the verdicts of all fields and objects once.
#include "linter/access/access.h"

#include <algorithm>
#include <utility>

#include "linter/access/field_access.h"
#include "linter/base/text.h"

namespace lint {
namespace {

ObjectVotes better_votes(const ObjectVotes& a, const ObjectVotes& b) {
  return {.read = either(a.read, b.read),
          .create = either(a.create, b.create),
          .edit = either(a.edit, b.edit),
          .remove = either(a.remove, b.remove),
          .view_all = either(a.view_all, b.view_all),
          .view_all_fields = either(a.view_all_fields, b.view_all_fields),
          .is_assumed = a.is_assumed || b.is_assumed};
}

/// Activity has no permissions of its own: Task and Event stand for it.
void open_activity(const Index& index, AccessState& state) {
  const ObjectId activity = index.find_object("Activity");
  const ObjectId task = index.find_object("Task");
  const ObjectId event = index.find_object("Event");
  if (!activity || !task || !event) return;
  state.objects[activity.value] = better_votes(state.objects[task.value], state.objects[event.value]);
}

std::shared_ptr<const AccessState> make_state(const Model& model, const Index& index,
                                              const AccessOptions& options) {
  SyncUser user = find_sync_user(model, options);
  PermissionTable table(model, user.holders);
  auto state = std::make_shared<AccessState>(AccessState{.facts = {.user = std::move(user),
                                                                   .table = std::move(table),
                                                                   .describes = Describes(model),
                                                                   .answers = QueryAnswers(model)}});
  if (!options.is_configured()) return state;
  const AccessSource& profile = state->facts.user.sources.front();
  state->shape = shape_of_profile(model, profile);
  if (!profile.holders.empty()) {
    state->facts.retrieve = RetrieveScope(model, model.holders[profile.holders.front()].origin.file);
  }
  state->objects.reserve(model.objects.size());
  state->scopes.reserve(model.objects.size());
  for (const Object& object : model.objects) {
    state->objects.push_back(vote_on_object(model, index, state->facts, state->shape, options, object.name));
    state->scopes.push_back(scope_of(model, index, state->facts, object.name));
  }
  open_activity(index, *state);
  return state;
}

/// Whether the fields of the object are seen through Task and Event.
bool is_activity(const Index& index, ObjectId object) {
  return object == index.find_object("Activity") && index.find_object("Task") && index.find_object("Event");
}

/// Whether custom permissions were retrieved together with the profiles of the project.
bool is_named_by_a_profile(const Model& model, std::string_view permission) {
  return std::any_of(model.holders.begin(), model.holders.end(), [&](const PermissionHolder& holder) {
    if (holder.kind != HolderKind::profile) return false;
    for (std::uint32_t i = holder.users.begin; i < holder.users.end; ++i) {
      const UserPermission& entry = model.user_permissions[i];
      if (entry.is_custom && equals_folded(model.names[entry.name], permission)) return true;
    }
    return false;
  });
}

}  // namespace

Access::Access(const Model& model, const Index& index, const AccessOptions& options)
    : model_(model), index_(index), options_(options), state_(make_state(model, index, options)) {
  holders_ = state_->facts.user.holders;
  missing_ = state_->facts.user.missing;
  objects_.resize(model.objects.size());
  for (std::size_t i = 0; i < state_->objects.size(); ++i) {
    const ObjectVotes& votes = state_->objects[i];
    objects_[ObjectId(i)] = {.read = votes.read.truth,
                             .create = votes.create.truth,
                             .edit = votes.edit.truth,
                             .remove = votes.remove.truth,
                             .view_all = votes.view_all.truth};
  }
  const ObjectId task = index.find_object("Task");
  const ObjectId event = index.find_object("Event");
  fields_.reserve(model.fields.size());
  for (const Field& field : model.fields) {
    if (is_activity(index, field.object)) {
      fields_.add(better_of(judge_field(model, index, *state_, options_, field, task),
                            judge_field(model, index, *state_, options_, field, event)));
    } else {
      fields_.add(judge_field(model, index, *state_, options_, field, field.object));
    }
  }
}

FieldAccess Access::of(FieldId field) const {
  return field ? fields_[field] : FieldAccess();
}

FieldAccess Access::of(FieldId field, ObjectId object) const {
  if (!field) return {};
  const Field& definition = model_.fields[field];
  const bool is_seen_through_other =
      object && object != definition.object && is_activity(index_, definition.object);
  return is_seen_through_other ? judge_field(model_, index_, *state_, options_, definition, object)
                               : fields_[field];
}

ObjectAccess Access::of(ObjectId object) const {
  return object ? objects_[object] : ObjectAccess();
}

Truth Access::user_permission(std::string_view name) const {
  if (!options_.is_configured()) return Truth::unknown;
  const Truth truth = vote_on_user_permission(model_, state_->facts, name).truth;
  const bool is_proven = state_->shape.has_user_permissions || options_.profile_lists_all;
  const bool is_open = !is_proven || state_->facts.user.is_integration;
  return truth == Truth::no && is_open ? Truth::unknown : truth;
}

std::vector<RepeatedEntry> Access::repeated_entries() const {
  std::vector<RepeatedEntry> repeated;
  for (const auto& [a, b] : state_->facts.table.repeated_fields()) {
    const PermissionHolder& holder = model_.holders[a.holder];
    const FieldPermission& first = model_.field_permissions[a.index];
    const FieldPermission& second = model_.field_permissions[b.index];
    if (first.readable == second.readable && first.editable == second.editable) continue;
    repeated.push_back({.holder = holder.name,
                        .field = concat(model_.names[first.object], ".", model_.names[first.field]),
                        .first = {.file = holder.origin.file, .offset = first.offset},
                        .second = {.file = holder.origin.file, .offset = second.offset}});
  }
  return repeated;
}

Truth Access::custom_permission(std::string_view name) const {
  if (!options_.is_configured()) return Truth::unknown;
  const Truth truth = vote_on_custom_permission(model_, state_->facts, name).truth;
  if (truth != Truth::no || options_.profile_lists_all || state_->shape.has_custom_permissions) return truth;
  return is_named_by_a_profile(model_, name) ? Truth::no : Truth::unknown;
}

std::string Access::profile_name() const {
  return options_.profile.empty() ? std::string() : name_in_setup(model_, state_->facts.user);
}

bool is_visible(Verdict verdict) {
  switch (verdict) {
    case Verdict::editable:
    case Verdict::read_only:
    case Verdict::read_only_by_type:
    case Verdict::always_visible:
      return true;
    case Verdict::hidden:
    case Verdict::no_object_access:
    case Verdict::unknown:
      return false;
  }
  return false;
}

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::editable:
      return "editable";
    case Verdict::read_only:
      return "read-only";
    case Verdict::read_only_by_type:
      return "read-only-by-type";
    case Verdict::always_visible:
      return "always-visible";
    case Verdict::hidden:
      return "hidden";
    case Verdict::no_object_access:
      return "no-object-access";
    case Verdict::unknown:
      return "unknown";
  }
  return "unknown";
}

std::string_view to_string(Doubt doubt) {
  switch (doubt) {
    case Doubt::none:
      return "";
    case Doubt::no_sync_user:
      return "no profile or permission set of the sync user is configured";
    case Doubt::profile_missing:
      return "the sync user's profile is not in the project";
    case Doubt::set_unassigned:
      return "a permission set that looks like Marketo's grants it, and fieldlint.toml does not say whether "
             "the sync user "
             "has it: name it under `permission-sets`, or write `permission-sets = []`";
    case Doubt::set_missing:
      return "a permission set, group or muting set assigned to the sync user is not in the project";
    case Doubt::partial_retrieve:
      return "the profile file lists no or only some fields of this object: it was retrieved without the "
             "whole object";
    case Doubt::stale_profile:
      return "the profile file lists nearly all fields of this object but not this one: the field is newer "
             "than the file";
    case Doubt::trimmed_profile:
      return "the profile file lists grants only, and none for this field: it is probably hidden";
    case Doubt::integration_profile:
      return "profiles of the Salesforce Integration licence may grant reads that their file does not show";
    case Doubt::session_set:
      return "only a permission set that must be activated in a session grants it";
    case Doubt::other_licence:
      return "only a permission set of another user licence than the profile's grants it: the sync user "
             "cannot have both";
    case Doubt::old_retrieve:
      return "a permission set was retrieved with API version 39 or older, which left parts of it out";
  }
  return "";
}

std::string_view Access::set_to_change(ObjectId object) const {
  const auto grants_object = [&](const PermissionHolder& holder) {
    for (std::uint32_t at = holder.fields.begin; at < holder.fields.end; ++at) {
      if (index_.find_object(model_.names[model_.field_permissions[at].object]) == object) return true;
    }
    return false;
  };
  std::string_view first;
  for (const std::string& name : options_.permission_sets) {
    for (const std::uint32_t i : holders_) {
      const PermissionHolder& holder = model_.holders[i];
      if (holder.kind != HolderKind::permission_set || !equals_folded(holder.name, name)) continue;
      if (grants_object(holder)) return holder.name;
      if (first.empty()) first = holder.name;
    }
  }
  return first;
}

}  // namespace lint
