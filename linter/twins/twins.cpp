// Lists of pairs, looked up from both sides.
#include "linter/twins/twins.h"

#include <algorithm>
#include <tuple>

namespace lint {
namespace {

/// The part of the sorted pairs whose key is `id`.
template <typename IdType>
std::span<const Twin> range_of(const std::vector<Twin>& pairs, IdType Twin::*key, IdType id) {
  const auto first = std::lower_bound(pairs.begin(), pairs.end(), id,
                                      [&](const Twin& pair, IdType value) { return pair.*key < value; });
  const auto last = std::upper_bound(first, pairs.end(), id,
                                     [&](IdType value, const Twin& pair) { return value < pair.*key; });
  return {first, last};
}

}  // namespace

std::string_view to_string(Tier tier) {
  switch (tier) {
    case Tier::mapping:
      return "mapping";
    case Tier::built_in:
      return "built-in";
    case Tier::api_name:
      return "api-name";
    case Tier::suffixed:
      return "suffixed";
    case Tier::shared_name:
      return "shared-name";
    case Tier::single_underscore:
      return "single-underscore";
    case Tier::label:
      return "label";
  }
  return "label";
}

Twins::Twins(std::vector<Twin> pairs) : by_field_(std::move(pairs)) {
  const auto order = [](const Twin& a, const Twin& b) {
    return std::tie(a.field, a.tier, a.marketo) < std::tie(b.field, b.tier, b.marketo);
  };
  std::sort(by_field_.begin(), by_field_.end(), order);
  by_marketo_ = by_field_;
  std::stable_sort(by_marketo_.begin(), by_marketo_.end(),
                   [](const Twin& a, const Twin& b) { return a.marketo < b.marketo; });
}

std::span<const Twin> Twins::twins_of(FieldId field) const {
  return range_of(by_field_, &Twin::field, field);
}

std::span<const Twin> Twins::twins_of(MarketoFieldId marketo) const {
  return range_of(by_marketo_, &Twin::marketo, marketo);
}

}  // namespace lint
