// Evidence records: what exports from the org say about fields beyond metadata.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "linter/model/salesforce.h"

namespace lint {

/// Element path of every site that comes from a dependency query: it tells such uses from places in files.
constexpr std::string_view kDependencyPath = "MetadataComponentDependency";

/// How many records hold a value. Names are as written in the export; without a field, the row states how
/// many records the object has.
struct FieldCount {
  std::string_view object_name = {};
  std::string_view field_name = {};
  std::optional<std::int64_t> total = {};
  std::optional<std::int64_t> populated = {};
  std::optional<std::int64_t> basis_points = {};  ///< hundredths of a percent
  Origin origin = {};
};

/// The last day on which a field was filled or changed.
struct LastUse {
  std::string_view object_name = {};
  std::string_view field_name = {};
  std::string_view day = {};  ///< `2026-01-31`
  Origin origin = {};
};

/// One row of a dependency query. It is a site as well; its ids wait for the rows that name them.
struct DependencyUse {
  std::uint32_t site = 0;              ///< in a block: index into its sites; the merge makes it the model's
  std::string_view field_id = {};      ///< of the field that is used; empty when the row names its object
  std::string_view component_id = {};  ///< of the component that uses it, where its name says too little
};

/// What a row of a CustomField, CustomObject or Flow query says about an id.
struct ComponentId {
  enum class Kind : std::uint8_t { field, object, flow_version };
  Kind kind = Kind::field;
  std::string_view id = {};
  std::string_view name = {};   ///< API name with namespace and suffix; empty for a version of a flow
  std::string_view table = {};  ///< of a field: the object's API name or id
  bool is_active = true;        ///< of a version of a flow
};

/// The part of an id that counts: the last three of 18 characters only repeat the case of the others
/// (https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/field_types.htm).
[[nodiscard]] constexpr std::string_view short_id(std::string_view id) {
  return id.size() == 18 ? id.substr(0, 15) : id;
}

}  // namespace lint
