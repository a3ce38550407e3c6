// What the formats for pipelines and code reviews share: a place that is always there, keys that differ,
// plain words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/render/report.h"

namespace lint {

/// Where such a program shows a finding; its path counts from the root of the checkout.
struct Annotation {
  std::string path;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// A finding without a place stands at the configuration, which is where it is settled; one whose file is
/// gone at the file's first line.
[[nodiscard]] Annotation annotation_of(const Finding& finding, const CheckReport& report,
                                       const Places& places);

/// The key of each finding; where findings share one, all but the first carry a number behind it.
[[nodiscard]] std::vector<std::string> distinct_keys(const std::vector<Finding>& findings);

/// The message as a sentence, then a line for each line of the notes. Safe to print.
[[nodiscard]] std::vector<std::string> lines_of(const Finding& finding);

/// "5 errors, 1 warning, 0 infos", or "no findings".
[[nodiscard]] std::string counts_in_words(const CheckReport& report);

}  // namespace lint
