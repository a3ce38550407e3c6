// Approvals: what was agreed in the stored dictionary, and which signatures stand under a contract that has
// changed since.
#pragma once

#include <string>
#include <vector>

#include "linter/engine/context.h"

namespace lint {

/// A row of the dictionary that was signed, then changed.
struct OutdatedApproval {
  std::string row = {};                   ///< `Lead.Score__c`, `marketo:leadScore`
  FieldId field = {};                     ///< the row's first Salesforce field, or none
  std::vector<std::string> signers = {};  ///< "A. Kim (Salesforce, 2026-01-31)"
  std::vector<std::string> changes = {};  ///< since the stored dictionary, when that is what was signed
  std::string digest = {};                ///< of the contract as it is now
};

/// In the order of rows. Signatures without a digest say nothing. Access that the stored dictionary knew and
/// the project no longer shows is no change.
[[nodiscard]] std::vector<OutdatedApproval> outdated_approvals(const Context& cx);

/// The fields that the stored dictionary knows as visible to the sync user, folded and sorted; empty without
/// a dictionary.
[[nodiscard]] std::vector<std::string> seen_in_dictionary(const Context& cx);

}  // namespace lint
