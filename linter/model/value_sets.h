// The values that a picklist offers, wherever they are written down.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "linter/model/model.h"

namespace lint {

/// Finds the values of picklists: their own, a global value set's, or a standard value set's. Borrows the
/// model.
class ValueSets {
 public:
  explicit ValueSets(const Model& model);

  /// The API values of the active entries, sorted and without repeats; empty for other types and when no file
  /// of the project holds them.
  [[nodiscard]] std::vector<std::string_view> values_of(const Field& field) const;
  /// Whether Salesforce has a value for a new record: the field's default, or that of its value set. A value
  /// set that is not in the project may hold one.
  [[nodiscard]] bool may_have_default(const Field& field) const;

 private:
  /// The entries of a picklist; null when no file of the project holds them.
  [[nodiscard]] const std::vector<PicklistValue>* entries_of(const Field& field) const;

  std::map<std::string, const ValueSet*, std::less<>> sets_;  ///< by folded name
};

}  // namespace lint
