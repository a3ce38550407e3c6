// What the sources of the sync user say about one permission.
#pragma once

#include <span>
#include <string_view>

#include "linter/access/answers.h"
#include "linter/access/permission_table.h"
#include "linter/access/retrieve_scope.h"
#include "linter/access/sync_user.h"
#include "linter/access/vote.h"

namespace lint {

/// Everything the verdicts are made from.
struct AccessFacts {
  SyncUser user;
  PermissionTable table;
  Describes describes;
  QueryAnswers answers;
  RetrieveScope retrieve = {};  ///< of the profile's file
};

/// Flags of an object permission, several entries merged.
struct ObjectFlags {
  bool read = false;
  bool create = false;
  bool edit = false;
  bool remove = false;
  bool view_all = false;
  bool view_all_fields = false;
};

/// Whether the entry stands in one of the files.
[[nodiscard]] bool is_in(const PermissionEntry& entry, std::span<const std::uint32_t> files);
[[nodiscard]] bool has_entry(std::span<const PermissionEntry> entries, std::span<const std::uint32_t> files);

/// The files of the source that decide these entries of one field or object: what queries answered goes
/// before files.
[[nodiscard]] std::span<const std::uint32_t> deciding(const AccessSource& source,
                                                      std::span<const PermissionEntry> entries);

[[nodiscard]] bool is_readable(const FieldPermission& permission);

/// A source's entry for a field: readable or editable, muting applied.
[[nodiscard]] bool grants_read(const Model& model, const AccessSource& source,
                               std::span<const PermissionEntry> entries);
[[nodiscard]] bool grants_edit(const Model& model, const AccessSource& source,
                               std::span<const PermissionEntry> entries);
[[nodiscard]] bool mutes_read(const Model& model, const AccessSource& source,
                              std::span<const PermissionEntry> entries);
/// Whether the group mutes reading the object, or View All Fields of it.
[[nodiscard]] bool mutes_all_fields(const Model& model, const AccessSource& source,
                                    std::span<const PermissionEntry> entries);
[[nodiscard]] bool mutes_object(const Model& model, const AccessSource& source,
                                std::span<const PermissionEntry> entries);
/// A source's entry for an object, muting applied; what implies what is spelled out.
[[nodiscard]] ObjectFlags object_flags(const Model& model, const AccessSource& source,
                                       std::span<const PermissionEntry> entries);

/// The vote of a permission set: all its content is retrieved, so that no entry means no grant, unless an old
/// API version retrieved it. What its group mutes is not granted even by a set without a file. Source:
/// https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionset.htm
[[nodiscard]] Vote vote_of_set(const AccessSource& source, bool is_granted, bool is_muted = false);
/// The vote of all sources for a user permission; a profile that does not name it does not grant it, because
/// only enabled ones are retrieved.
/// Source: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_profile.htm
[[nodiscard]] Vote vote_on_user_permission(const Model& model, const AccessFacts& facts,
                                           std::string_view name);
/// The same for a custom permission.
[[nodiscard]] Vote vote_on_custom_permission(const Model& model, const AccessFacts& facts,
                                             std::string_view name);

}  // namespace lint
