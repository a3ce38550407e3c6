// Runs planned rules and puts their findings in order.
#pragma once

#include <string>
#include <vector>

#include "linter/engine/confirm.h"
#include "linter/engine/plan.h"

namespace lint {

/// An agreed exception (`[[ignore]]` of the configuration).
struct Ignore {
  std::string rule = "*";     ///< glob of rule ids
  std::string subject = "*";  ///< glob of subjects
  std::string reason = {};
  std::optional<Date> until = {};  ///< the last day on which it holds
};

struct Outcome {
  std::vector<Finding> findings;  ///< in the one total order
  std::size_t suppressed = 0;     ///< by ignores and ignore comments
  Unpredicted unpredicted = {};   ///< real sync errors that no finding is about
};

/// Runs every planned rule, `jobs` at a time, then drops what is below the wanted confidence, suppresses,
/// joins with real sync errors, and orders.
[[nodiscard]] Outcome run_rules(const Plan& plan, const Analysis& analysis, const LintOptions& options,
                                const std::vector<Ignore>& ignores, unsigned jobs);

}  // namespace lint
