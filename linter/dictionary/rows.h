// Which fields share a row: the Salesforce fields of one Marketo field.
#pragma once

#include <span>
#include <vector>

#include "linter/twins/twins.h"

namespace lint {

/// The fields of one row, at most one an object.
struct Row {
  std::vector<FieldId> fields = {};  ///< Lead, Contact, Account, Opportunity, then by name
  MarketoFieldId marketo = {};       ///< none for a field without twin
  Tier tier = Tier::mapping;         ///< the least sure of the row's joins
};

/// The rows of the given Salesforce fields, of all fields that have a twin, and of all Marketo fields. A
/// field goes to its surest twin. Of several fields of one object that claim one Marketo field the surest has
/// it, the others stand alone; a joining by label alone never stands beside a surer one.
[[nodiscard]] std::vector<Row> make_rows(const Model& model, const Twins& twins,
                                         std::span<const FieldId> fields);

}  // namespace lint
