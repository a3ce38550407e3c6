// The text format of `check`: source line, caret, labelled places, notes.
#pragma once

#include <string>

#include "linter/render/report.h"

namespace lint {

/// For readers: no stable format. Text from files is made safe for terminals.
[[nodiscard]] std::string render_text(const CheckReport& report, const TextStyle& style);

/// The lines that end a run: counts, and the rules that could not run.
[[nodiscard]] std::string render_summary(const CheckReport& report, const TextStyle& style);

}  // namespace lint
