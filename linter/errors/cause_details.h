// What an admin needs to know of a cause beside its place.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "linter/errors/sync_errors.h"

namespace lint {

/// Says whether the sync user gets past a rule. Where it says nothing, the names of permissions, profiles and
/// settings in the formula are told.
using AskAvoidance = std::function<std::string(const ValidationRule& rule)>;

struct CauseDetails {
  std::vector<FieldId> reads = {};  ///< fields of a rule's formula, in its order
  std::string avoidance = {};       ///< whether the sync user can avoid it; empty when nothing is known
};

[[nodiscard]] CauseDetails details_of(const ErrorSources& sources, const Cause& cause,
                                      const AskAvoidance& ask);

/// What both admins do about the error, with the names of its first cause put in; where nothing is
/// known of the error, how to find out.
struct ErrorFix {
  std::string salesforce = {};
  std::string marketo = {};
  std::string owner = {};
  std::string done_when = {};
};

[[nodiscard]] ErrorFix fix_of(const Model& model, const Diagnosis& diagnosis);

}  // namespace lint
