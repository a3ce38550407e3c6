// What the sync user may do with the records of an object.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/access/grants.h"
#include "linter/access/profile_scope.h"

namespace lint {

/// The answers for one object, with their doubts.
struct ObjectVotes {
  Vote read = {};
  Vote create = {};
  Vote edit = {};
  Vote remove = {};
  Vote view_all = {};         ///< of records: View All and Modify All, of the object or of all data
  Vote view_all_fields = {};  ///< read of every field, by object or by user permission
  bool is_assumed = false;    ///< read is inferred from readable fields; no file grants it
};

/// The permissions of an object: own entries first, then the parent's or the user permissions for objects
/// that no profile lists (Task and Event by `EditTask` and `EditEvent`, CampaignMember by Campaign and so
/// on). Source: https://help.salesforce.com/s/articleView?id=platform.users_profiles_object_perms.htm
[[nodiscard]] ObjectVotes vote_on_object(const Model& model, const Index& index, const AccessFacts& facts,
                                         const ProfileShape& shape, const AccessOptions& options,
                                         std::string_view object);

/// The object whose permission stands for this one, or empty: `Campaign` for CampaignMember.
[[nodiscard]] std::string_view permission_parent(std::string_view object);
/// The user permission that stands for editing this object, or empty: `EditTask` for Task.
[[nodiscard]] std::string_view edit_permission(std::string_view object);

}  // namespace lint
