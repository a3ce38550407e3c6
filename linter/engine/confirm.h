// Joins findings with real sync errors.
#pragma once

#include <cstddef>
#include <vector>

#include "linter/engine/analysis.h"
#include "linter/findings/finding.h"

namespace lint {

/// Real errors that no finding is about.
struct Unpredicted {
  std::size_t errors = 0;  ///< distinct ones
  std::size_t rows = 0;
};

/// Notes on every finding how many rows of which file fail with what it reports. A finding is confirmed when
/// its rule predicts errors of the cause's kind, it is about the cause, and the cause is certain or likely.
[[nodiscard]] Unpredicted confirm(std::vector<Finding>& findings, const Analysis& analysis);

}  // namespace lint
