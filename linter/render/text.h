// The text format of `check`: source line, caret, labelled places, notes.
#pragma once

#include <string>

#include "linter/render/report.h"

namespace lint {

/// For readers: no stable format. Text from files is made safe for terminals.
[[nodiscard]] std::string render_text(const CheckReport& report, const TextStyle& style);

/// What ends a run: findings by rule and by object, what each admin does first, counts, and the rules that
/// could not run.
[[nodiscard]] std::string render_summary(const CheckReport& report, const TextStyle& style);

/// "not run: mapping/length-shrinks (needs Marketo schemas)": a line for each kind of evidence that is
/// missing.
[[nodiscard]] std::string not_run_lines(const std::vector<RuleNotRun>& not_run);

}  // namespace lint
