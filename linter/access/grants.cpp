// Reads grants and muting out of the entries of one source.
#include "linter/access/grants.h"

#include <algorithm>

namespace lint {
namespace {

template <typename Test>
bool any_entry(std::span<const PermissionEntry> entries, std::span<const std::uint32_t> files, Test test) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const PermissionEntry& entry) { return is_in(entry, files) && test(entry.index); });
}

/// All flags of the entries in these files, or-ed.
ObjectPermission merged(const Model& model, std::span<const PermissionEntry> entries,
                        std::span<const std::uint32_t> files) {
  ObjectPermission all;
  for (const PermissionEntry& entry : entries) {
    if (!is_in(entry, files)) continue;
    const ObjectPermission& one = model.object_permissions[entry.index];
    all.read |= one.read;
    all.create |= one.create;
    all.edit |= one.edit;
    all.remove |= one.remove;
    all.view_all_records |= one.view_all_records;
    all.modify_all_records |= one.modify_all_records;
    all.view_all_fields |= one.view_all_fields;
  }
  return all;
}

}  // namespace

bool is_in(const PermissionEntry& entry, std::span<const std::uint32_t> files) {
  return std::find(files.begin(), files.end(), entry.holder) != files.end();
}

bool has_entry(std::span<const PermissionEntry> entries, std::span<const std::uint32_t> files) {
  return any_entry(entries, files, [](std::uint32_t) { return true; });
}

std::span<const std::uint32_t> deciding(const AccessSource& source,
                                        std::span<const PermissionEntry> entries) {
  return has_entry(entries, source.exports) ? source.exports : source.holders;
}

// Edit needs read, so an entry that states only `editable` is readable too.
bool is_readable(const FieldPermission& permission) {
  return permission.readable != 0 || permission.editable != 0;
}

bool mutes_read(const Model& model, const AccessSource& source, std::span<const PermissionEntry> entries) {
  return any_entry(entries, source.muting,
                   [&](std::uint32_t i) { return model.field_permissions[i].readable != 0; });
}

bool grants_read(const Model& model, const AccessSource& source, std::span<const PermissionEntry> entries) {
  const auto grants = [&](std::uint32_t i) { return is_readable(model.field_permissions[i]); };
  return !mutes_read(model, source, entries) && any_entry(entries, deciding(source, entries), grants);
}

bool grants_edit(const Model& model, const AccessSource& source, std::span<const PermissionEntry> entries) {
  const auto mutes = [&](std::uint32_t i) { return is_readable(model.field_permissions[i]); };
  const auto grants = [&](std::uint32_t i) { return model.field_permissions[i].editable != 0; };
  return !any_entry(entries, source.muting, mutes) && any_entry(entries, deciding(source, entries), grants);
}

bool mutes_object(const Model& model, const AccessSource& source, std::span<const PermissionEntry> entries) {
  return merged(model, entries, source.muting).read;
}

bool mutes_all_fields(const Model& model, const AccessSource& source,
                      std::span<const PermissionEntry> entries) {
  const ObjectPermission muted = merged(model, entries, source.muting);
  return muted.read || muted.view_all_fields;
}

ObjectFlags object_flags(const Model& model, const AccessSource& source,
                         std::span<const PermissionEntry> entries) {
  const ObjectPermission has = merged(model, entries, deciding(source, entries));
  const ObjectPermission muted = merged(model, entries, source.muting);
  if (muted.read) return {};
  const bool modifies_all = has.modify_all_records && !muted.modify_all_records;
  const bool views_all = has.view_all_records && !muted.view_all_records;
  return {.read = has.read || views_all || modifies_all,
          .create = has.create && !muted.create,
          .edit = (has.edit || modifies_all) && !muted.edit,
          .remove = (has.remove || modifies_all) && !muted.remove,
          .view_all = views_all || modifies_all,
          .view_all_fields = has.view_all_fields && !muted.view_all_fields};
}

Vote vote_of_set(const AccessSource& source, bool is_granted, bool is_muted) {
  if (is_muted) return known(false);
  if (!is_granted && source.is_missing) return doubtful(Doubt::set_missing);
  if (!is_granted) return source.is_old ? doubtful(Doubt::old_retrieve) : known(false);
  if (source.is_unassigned) return doubtful(Doubt::set_unassigned);
  if (source.is_other_licence) return doubtful(Doubt::other_licence);
  if (source.is_session_based) return doubtful(Doubt::session_set);
  return source.is_muting_missing ? doubtful(Doubt::set_missing) : known(true);
}

namespace {

Vote vote_on_permission(const Model& model, const AccessFacts& facts,
                        std::span<const PermissionEntry> entries) {
  const auto is_enabled = [&](std::uint32_t i) { return model.user_permissions[i].enabled; };
  Vote vote;
  for (const AccessSource& source : facts.user.sources) {
    const bool is_granted = any_entry(entries, source.holders, is_enabled);
    // Rows of fields and objects say nothing of other permissions.
    const bool is_only_exported = source.holders.empty() && !source.exports.empty();
    if (!is_granted && is_only_exported) {
      vote = either(vote, doubtful(source.is_profile ? Doubt::profile_missing : Doubt::set_missing));
    } else if (!source.is_profile) {
      const bool is_muted = any_entry(entries, source.muting, is_enabled);
      vote = either(vote, vote_of_set(source, is_granted, is_muted));
    } else if (source.is_missing) {
      vote = either(vote, doubtful(Doubt::profile_missing));
    } else {
      vote = either(vote, known(is_granted));
    }
  }
  return vote;
}

}  // namespace

Vote vote_on_user_permission(const Model& model, const AccessFacts& facts, std::string_view name) {
  return vote_on_permission(model, facts, facts.table.user(name));
}

Vote vote_on_custom_permission(const Model& model, const AccessFacts& facts, std::string_view name) {
  return vote_on_permission(model, facts, facts.table.custom(name));
}

}  // namespace lint
