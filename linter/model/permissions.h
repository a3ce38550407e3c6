// Permission records: compact, because over half of an org's bytes are permissions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/base/interner.h"
#include "linter/model/salesforce.h"

namespace lint {

/// `Lead.Score__c` as two names, two bits and the offset of its entry's name.
struct FieldPermission {
  NameId object = {};
  NameId field = {};
  std::uint32_t offset : 30 = 0;
  std::uint32_t readable : 1 = 0;
  std::uint32_t editable : 1 = 0;
};

struct ObjectPermission {
  NameId object = {};
  std::uint32_t offset = 0;
  bool read = false;
  bool create = false;
  bool edit = false;
  bool remove = false;
  bool view_all_records = false;
  bool modify_all_records = false;
  bool view_all_fields = false;
};

/// A user permission such as `ApiEnabled`, or a custom permission.
struct UserPermission {
  NameId name = {};
  std::uint32_t offset = 0;
  bool enabled = false;
  bool is_custom = false;
};

enum class HolderKind : std::uint8_t { profile, permission_set, muting_permission_set, permission_set_group };

/// A half-open range of indices.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
};

/// One file of a profile, permission set, muting set or group. A decomposed set has several with one name.
struct PermissionHolder {
  HolderKind kind = HolderKind::profile;
  std::string_view name = {};  ///< percent-decoded; a profile's file stem
  std::string_view label = {};
  std::string_view description = {};
  std::string_view license = {};  ///< `license` of a set, `userLicense` of a profile
  bool is_custom = false;
  bool names_code = false;                            ///< grants an Apex class of no package
  bool needs_activation = false;                      ///< session-based: grants nothing to an API user
  bool is_export = false;                             ///< rows of a query, no file: what the org says
  bool is_whole = true;                               ///< of an export: its answer was not cut
  std::string_view status = {};                       ///< of a group
  std::vector<std::string_view> members = {};         ///< of a group
  std::vector<std::string_view> muting_members = {};  ///< of a group
  Range fields = {};
  Range objects = {};
  Range users = {};
  Origin origin = {};
};

}  // namespace lint
