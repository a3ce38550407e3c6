// The format of `check` for GitLab: a Code Quality report.
#pragma once

#include <string>

#include "linter/render/report.h"

namespace lint {

/// One array (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
[[nodiscard]] std::string render_gitlab(const CheckReport& report);

}  // namespace lint
