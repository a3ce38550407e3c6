// Finds the causes of an error by its text.
#pragma once

#include <string>
#include <vector>

#include "linter/errors/rejection_set.h"
#include "linter/errors/sync_errors.h"

namespace lint {

[[nodiscard]] bool holds(const std::vector<RejectionKind>& kinds, RejectionKind kind);

[[nodiscard]] Cause cause_of(const Rejection& rejection, std::string because);

/// Whether it is active and does more than report, as some duplicate rules do.
[[nodiscard]] bool refuses(const Rejection& rejection);

/// Adds what has the error's text, and how sure that is. Without `compares` only equal words count. False
/// when nothing has it.
bool add_text_causes(const RejectionSet& set, const std::vector<RejectionKind>& kinds, bool compares,
                     Diagnosis& diagnosis);

/// Adds candidates whose text has words of the error.
void add_similar_causes(const RejectionSet& set, const std::vector<RejectionKind>& kinds,
                        Diagnosis& diagnosis);

}  // namespace lint
