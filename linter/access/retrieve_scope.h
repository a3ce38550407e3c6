// What the `package.xml` beside a permission file proves about its retrieve.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "linter/model/model.h"

namespace lint {

/// The manifest of the folder that a file was retrieved into; it knows nothing when there is none.
class RetrieveScope {
 public:
  RetrieveScope() = default;
  /// `file`: a profile or set such as `src/profiles/P.profile`, whose manifest is `src/package.xml`.
  RetrieveScope(const Model& model, FileId file);

  /// Where the manifest begins.
  [[nodiscard]] const Origin& origin() const { return origin_; }
  /// Whether it asks for all profiles by a wildcard. Manifests that tools write for a deploy list names, and
  /// say nothing of how a profile was retrieved.
  [[nodiscard]] bool asks_for_profiles() const { return asks_for_profiles_; }
  /// A wildcard asks for custom objects only
  /// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customobject.htm).
  [[nodiscard]] bool names_object(std::string_view name) const;
  /// Whether the retrieve brought the field: it is named, or its definition came with its whole object. A
  /// standard field without either may not exist in the org.
  [[nodiscard]] bool names_field(const Model& model, const Field& field) const;
  /// Whether sets were retrieved like profiles, with some of their content only: up to API version 39
  /// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionset.htm).
  [[nodiscard]] bool cuts_permission_sets() const { return version_ > 0 && version_ <= 39; }

 private:
  Origin origin_ = {};
  std::string folder_ = {};
  std::int64_t version_ = 0;  ///< 0: unknown
  bool asks_for_profiles_ = false;
  std::set<std::string> objects_ = {};  ///< folded, like the fields
  std::set<std::string> fields_ = {};
};

}  // namespace lint
