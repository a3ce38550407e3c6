// Custom labels: texts that formulas and code name as `$Label.X`.
#pragma once

#include <string_view>

namespace lint {

/// A custom label in the org's language. Only short plain values are kept: those that formulas compare
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_customlabels.htm).
struct CustomLabel {
  std::string_view name = {};
  std::string_view value = {};
};

}  // namespace lint
