// The ways a pair of twins can be found, with how sure each is: the join's rules as data.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "linter/twins/twins.h"

namespace lint {

/// Why two fields are taken for twins; the tiers in more detail. In order of the tiers.
enum class Ground : std::uint8_t {
  mapping,
  default_mapping,
  default_mapping_without_sync,
  own_field_of_that_name,
  only_owner,
  only_owner_in_other_case,
  only_owner_against_label,
  object_suffix,
  merged,
  others_have_suffix,
  label_names_object,
  several_owners,
  single_underscore,
  single_underscore_several_owners,
  single_underscore_of_object,
  label,
  several_labels,
};

struct GroundRow {
  Ground ground;
  Tier tier;
  Confidence confidence;
  bool is_ambiguous;
  std::string_view condition;  ///< in words, lower-case start, no full stop
};

/// All grounds, in the order of the enumeration.
[[nodiscard]] std::span<const GroundRow> grounds();
[[nodiscard]] const GroundRow& row_of(Ground ground);

}  // namespace lint
