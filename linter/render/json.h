// The JSON format of `check`: `fieldlint-findings/1`.
#pragma once

#include <string>

#include "linter/render/report.h"

namespace lint {

/// One finding a line, so that two outputs can be compared.
[[nodiscard]] std::string render_json(const CheckReport& report);

}  // namespace lint
