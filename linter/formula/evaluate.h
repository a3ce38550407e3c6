// Evaluates a formula of which only some values are known.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "linter/formula/syntax.h"
#include "linter/formula/value.h"

namespace lint::formula {

/// Longer texts are not built: their value is free. No formula is that long.
inline constexpr std::size_t kLongestText = 4'000;

/// What is known where a formula runs.
struct Environment {
  /// The value of a reference as written, such as `Score__c`, `$User.Department`, `$Permission.Bypass`.
  std::function<Value(std::string_view name)> value_of;
  /// What ISNEW answers, when it matters; without it, the record decides.
  std::optional<bool> is_new = {};
};

/// The value of the formula. `free` means that some record makes it true and, as far as can be told, some
/// other false; `open` that it depends on what is fixed but unknown; the chances of a condition say so for
/// TRUE and for FALSE. Equal references count as independent, so that `free` may be said of what is never
/// true; a known answer is certain. What no value means follows the published engine
/// (https://github.com/salesforce/formula-engine) where that and the pages agree, else nothing is certain.
/// Takes linear time but for the texts that it builds. A tree with an error is open.
[[nodiscard]] Value evaluate(const Tree& tree, const Environment& environment);

}  // namespace lint::formula
