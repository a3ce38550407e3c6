// Missing fields: custom fields that are used but defined nowhere, although their object is defined in full.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/references/references.h"

namespace lint {

/// One use of a field that does not exist.
struct MissingUse {
  std::uint32_t site = 0;      ///< index into the model's sites
  bool blocks_deploy = false;  ///< Salesforce refuses the component; else it breaks when it is used
};

/// A custom field that nothing defines. Borrows the model.
struct MissingField {
  ObjectId object;
  std::string name;               ///< as first written, without the project's namespace: `Score__c`
  std::vector<MissingUse> uses;   ///< those that block a deploy first, then in the order of the sites
  std::string_view nearest = {};  ///< a field of the object that may be meant, or empty
  bool is_certain = false;        ///< the object is beyond doubt and a use blocks the deploy
};

/// All missing fields, by object and name. Silent about an object of which the project may hold only a part,
/// about packages, and about places whose object is a guess.
[[nodiscard]] std::vector<MissingField> find_missing_fields(const Model& model, const Index& index,
                                                            const References& references);

}  // namespace lint
