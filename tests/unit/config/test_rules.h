// Two rules that exist in tests only.
#pragma once

#include <array>

#include "linter/engine/rule.h"

namespace lint::test {

struct ThresholdOptions {
  std::int64_t threshold = 3;
  std::vector<std::string> words = {"old"};
};

inline constexpr OptionSpec kThresholdSpecs[] = {
    option<&ThresholdOptions::threshold>("threshold", "how many"),
    option<&ThresholdOptions::words>("words", "which words"),
};

inline void check_fields(const Field&, const ThresholdOptions&, Context&) {}
inline void check_model(const Model&, Context&) {}

inline constexpr Rule kUnused = detail::make_rule<check_fields>(
    "stale/unused-field", {.summary = "field without a use", .options = kThresholdSpecs});
inline constexpr Rule kHidden = detail::make_rule<check_model>(
    "access/hidden-field", {.summary = "hidden field", .severity = Severity::error, .preset = Preset::gate});

inline constexpr std::array<const Rule*, 2> kRules = {&kHidden, &kUnused};

}  // namespace lint::test
