// The baseline: findings that were there when the checks began, so that an old project hears of new ones
// only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "linter/engine/run.h"

namespace lint {

/// A finding that the project lives with.
struct AcceptedFinding {
  std::string rule = {};
  std::string subject = {};
  std::string key = {};   ///< as `key_of` gives it
  std::size_t count = 1;  ///< for how many things it stood
};

/// Sorted by rule, subject and key; no key twice.
struct Baseline {
  std::vector<AcceptedFinding> findings = {};
};

/// What a baseline did to a run.
struct BaselineEffect {
  std::size_t accepted = 0;                 ///< findings that were left out
  std::vector<AcceptedFinding> stale = {};  ///< entries that match nothing, of rules that ran
};

/// Leaves the accepted findings out. One that stands for more things than when it was accepted stays, with a
/// note.
[[nodiscard]] BaselineEffect apply_baseline(const Baseline& baseline, const Plan& plan, Outcome& outcome);

/// The baseline that accepts a run's findings. Entries of rules that did not run are kept as they are.
[[nodiscard]] Baseline accept_findings(const Baseline& before, const Plan& plan, const Outcome& outcome);

/// The baseline without its stale entries.
[[nodiscard]] Baseline prune_baseline(const Baseline& before, const Plan& plan, const Outcome& outcome);

}  // namespace lint
