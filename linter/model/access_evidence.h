// Access records beside permission files: answers of the org, and the manifest of a retrieve.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/model/salesforce.h"

namespace lint {

/// What an object allows, by a describe call that the sync user ran. Fields it cannot read are not in the
/// answer
/// (https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_describesobjects_describesobjectresult.htm).
struct DescribedObject {
  std::string_view name = {};
  bool can_read = false;
  bool can_create = false;
  bool can_edit = false;
  bool can_delete = false;
  Origin origin = {};
};

/// What the sync user may do with a field, by a describe call or a row of UserFieldAccess.
struct DescribedField {
  std::string_view object_name = {};
  std::string_view name = {};
  bool is_readable = true;
  bool is_editable = false;
  Origin origin = {};
};

/// That a user has a permission set, a group or a profile: a row of PermissionSetAssignment or of User
/// (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_permissionsetassignment.htm).
struct Assignment {
  enum class Kind : std::uint8_t { permission_set, group, profile };
  Kind kind = Kind::permission_set;
  std::string_view user = {};     ///< user name or id, as written; empty when the query did not ask
  std::string_view name = {};     ///< API name with namespace; of a profile its name in Setup
  std::string_view alias = {};    ///< of a profile: `X00e...`, by which rows of other queries may name it
  std::string_view expires = {};  ///< day, or empty
  bool is_in_force = true;        ///< neither inactive nor revoked
  bool is_session_based = false;
  bool is_whole = true;  ///< the answer it stands in was not cut
  Origin origin = {};
};

/// One line of the `package.xml` of a retrieve
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/manifest_samples.htm).
struct ManifestEntry {
  enum class Kind : std::uint8_t { version, profile, object, field };
  Kind kind = Kind::version;
  std::string_view name = {};  ///< member, such as `Lead.Score__c`; of a version `62.0`
  Origin origin = {};
};

}  // namespace lint
