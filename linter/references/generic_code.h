// Generic code: what uses fields of an object without naming them.
#pragma once

#include <map>

#include "linter/model/index.h"

namespace lint {

/// The first place of each kind for one object.
struct GenericUse {
  const Fact* all = nullptr;       ///< goes through all fields
  const Fact* computed = nullptr;  ///< computes the name of a field
};

/// Generic code by object. Code that works on any object is in none: what it names stands in strings, field
/// sets and records, which are searched.
class GenericCode {
 public:
  GenericCode(const Model& model, const Index& index);

  /// Null when no such code is known.
  [[nodiscard]] const GenericUse* find(ObjectId object) const;

 private:
  std::map<ObjectId, GenericUse> uses_;
};

}  // namespace lint
