// What a duplicate rule does when Marketo saves a record.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "linter/access/access.h"
#include "linter/formula/outcome.h"
#include "linter/outcomes/marketo_writes.h"

namespace lint {

struct DuplicateOutcome {
  const DuplicateRule* rule = nullptr;
  ObjectId object = {};
  /// `undecided` too when the conditions cannot be read.
  formula::Firing firing = formula::Firing::undecided;
  DuplicateEffect on_create = DuplicateEffect::passes;  ///< of a record that Marketo creates
  DuplicateEffect on_update = DuplicateEffect::passes;  ///< of one that it changes
  /// Unknown values on which an undecided rule depends, such as `$User.Alias`.
  std::vector<std::string> deciding = {};

  [[nodiscard]] DuplicateEffect gravest() const { return std::max(on_create, on_update); }
};

/// The outcome of every active rule of the objects that does more than report, in the model's order. The
/// conditions are evaluated for the sync user; fields of the record can hold anything.
/// https://help.salesforce.com/s/articleView?id=sales.duplicate_rules_create.htm
[[nodiscard]] std::vector<DuplicateOutcome> duplicate_outcomes(const Model& model, const Index& index,
                                                               const Access& access,
                                                               std::span<const SavedObject> objects);

}  // namespace lint
