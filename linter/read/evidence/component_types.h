// What a component of the Tooling API is among the metadata types, and how much its use of a field counts.
#pragma once

#include <string_view>

#include "linter/model/site.h"

namespace lint {

struct ComponentUse {
  MetadataType type = MetadataType::other;
  Strength strength = Strength::medium;  ///< `none`: housekeeping, no use at all
};

/// By the name in `MetadataComponentType`
/// (https://developer.salesforce.com/docs/atlas.en-us.api_tooling.meta/api_tooling/tooling_api_objects_metadatacomponentdependency.htm).
[[nodiscard]] ComponentUse component_use(std::string_view tooling_type);

}  // namespace lint
