// Whether the sync user gets past validation rules, in words.
#pragma once

#include <string>
#include <unordered_map>

#include "linter/cli/pipeline.h"

namespace lint {

/// The answers about every active rule of the objects that Marketo saves.
class RuleAvoidance {
 public:
  explicit RuleAvoidance(const Project& project);

  /// Empty for a rule that was not evaluated.
  [[nodiscard]] std::string of(const ValidationRule& rule) const;

 private:
  std::unordered_map<const ValidationRule*, std::string> answers_;
};

}  // namespace lint
