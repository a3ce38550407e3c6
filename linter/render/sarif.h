// The SARIF format of `check`, for code scanning.
#pragma once

#include <string>

#include "linter/render/report.h"

namespace lint {

/// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Every rule that ran
/// carries its page; a result carries the subject as logical location, and the key of the finding as
/// fingerprint. Paths count from `%SRCROOT%`, the root of the checkout, whose place on this machine is not
/// told.
[[nodiscard]] std::string render_sarif(const CheckReport& report);

}  // namespace lint
