// Duplicate rules: which saves they look at, and what they do with a duplicate.
#pragma once

#include <string_view>
#include <vector>

#include "linter/model/salesforce.h"

namespace lint {

/// What happens to a save that makes a duplicate.
enum class DuplicateEffect : std::uint8_t { passes, alerts, blocks };

/// One condition. `table` is `User` for a field of the user who saves.
struct DuplicateCondition {
  std::string_view table = {};
  std::string_view field = {};
  std::string_view operation = {};  ///< `equals`, `notEqual`, …
  std::string_view value = {};      ///< may list several with commas
};

/// A duplicate rule
/// (https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-duplicaterule.html).
struct DuplicateRule {
  std::string_view object_name = {};
  std::string_view name = {};  ///< without the object
  std::string_view label = {};
  std::string_view alert_text = {};
  std::string_view logic = {};  ///< `1 AND (2 OR 3)` of the conditions; empty: all of them
  std::vector<DuplicateCondition> conditions = {};
  std::vector<std::string_view> compared = {};  ///< objects among whose records it looks for duplicates
  DuplicateEffect on_create = DuplicateEffect::passes;
  DuplicateEffect on_update = DuplicateEffect::passes;
  bool is_active = false;
  Origin origin = {};
};

}  // namespace lint
