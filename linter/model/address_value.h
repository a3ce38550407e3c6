// Address values: the countries and states that an org accepts.
#pragma once

#include <string_view>

#include "linter/model/salesforce.h"

namespace lint {

/// A country or a state of the org's picklists
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_addresssettings.htm).
struct AddressValue {
  std::string_view country = {};            ///< ISO code
  std::string_view state = {};              ///< ISO code; empty for a country
  std::string_view integration_value = {};  ///< what the API writes into the text field
  bool is_active = false;                   ///< the API accepts it
  Origin origin = {};
};

}  // namespace lint
