// The Markdown format of `check`: a comment on a pull request.
#pragma once

#include <string>

#include "linter/render/report.h"

namespace lint {

/// Counts by rule, what each admin does first, then the findings of each rule to unfold. GitHub refuses
/// comments of more than 65,536 characters: what does not fit is counted. Text of files stays text: no
/// markup, no link, and nobody is mentioned.
[[nodiscard]] std::string render_markdown(const CheckReport& report);

}  // namespace lint
