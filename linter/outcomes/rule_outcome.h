// What a validation rule does when Marketo saves a record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/access/access.h"
#include "linter/formula/outcome.h"
#include "linter/outcomes/marketo_writes.h"

namespace lint {

/// Fields of the record that make the rule fail whatever else it holds, when all of them are blank.
struct BlankDemand {
  std::vector<FieldId> fields = {};
  bool on_create = false;
  bool on_update = false;
};

/// What an exemption of a rule asks for.
struct RuleExemption {
  std::string_view reference = {};  ///< `$Permission.Bypass`, `$Profile.Name`
  std::string value = {};           ///< `TRUE`, `FALSE` or the text
};

struct RuleOutcome {
  const ValidationRule* rule = nullptr;
  ObjectId object = {};
  formula::Firing firing = formula::Firing::undecided;
  std::string_view problem = {};                ///< why the formula cannot be read, or empty
  std::vector<RuleExemption> exemptions = {};   ///< of a rule that can fire or is undecided
  std::vector<std::string_view> deciding = {};  ///< unknown values on which an undecided rule depends
  std::vector<BlankDemand> blanks = {};         ///< of a rule that can fire
  std::vector<FieldId> written = {};            ///< fields it reads that Marketo writes
};

/// The outcome of every active rule of the objects, in the model's order.
[[nodiscard]] std::vector<RuleOutcome> validation_outcomes(const Model& model, const Index& index,
                                                           const Access& access, const Twins& twins,
                                                           std::span<const SavedObject> objects);

}  // namespace lint
