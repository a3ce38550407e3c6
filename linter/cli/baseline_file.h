// The baseline's file: `[lint] baseline`, relative to the project root.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/result.h"
#include "linter/engine/baseline.h"

namespace lint {

inline constexpr std::string_view kBaselineFormat = "fieldlint-baseline/1";

/// One finding a line; the same baseline gives the same bytes.
[[nodiscard]] std::string write_baseline(const Baseline& baseline);

/// Reads what `write_baseline` wrote; `file` is for messages.
[[nodiscard]] Result<Baseline> read_baseline(std::string_view text, std::string_view file);

/// The baseline of a project; empty when its file is not there.
[[nodiscard]] Result<Baseline> load_baseline(const std::string& root, const std::string& path);

}  // namespace lint
