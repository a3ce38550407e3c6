// The format of `check` for GitHub Actions: workflow commands that become annotations.
#pragma once

#include <string>

#include "linter/render/report.h"

namespace lint {

/// One command a finding
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message).
/// GitHub shows the first ten annotations of a kind in a step, so what hurts most comes first; the log has
/// all.
[[nodiscard]] std::string render_github(const CheckReport& report, const TextStyle& style);

}  // namespace lint
