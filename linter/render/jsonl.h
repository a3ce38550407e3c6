// The JSON Lines format of `check`: one finding a line (https://jsonlines.org/).
#pragma once

#include <string>

#include "linter/render/report.h"

namespace lint {

/// Each line is an element of `findings` of the JSON format; nothing else is printed.
[[nodiscard]] std::string render_jsonl(const CheckReport& report);

}  // namespace lint
