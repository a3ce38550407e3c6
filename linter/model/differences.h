// In what two definitions of one field differ, in words.
#pragma once

#include <string>
#include <vector>

#include "linter/model/salesforce.h"

namespace lint {

/// One difference, such as "length 80 here, 255 there".
struct Difference {
  std::string text;
  bool is_prose = false;  ///< only words for people differ: description, help text, owner
};

/// What differs, what weighs most first. Empty when the definitions say the same. What one side leaves open
/// is no difference for a standard field, whose files hold only a part.
[[nodiscard]] std::vector<Difference> differences_between(const Field& mine, const Field& other);

}  // namespace lint
