// The JUnit format of `check`: a test case for each rule that ran.
#pragma once

#include <string>

#include "linter/render/report.h"

namespace lint {

/// XML as test reports of pipelines read it (https://github.com/testmoapp/junitxml). A rule with errors or
/// warnings failed; one that only informs passed and prints; one that lacked evidence was skipped.
[[nodiscard]] std::string render_junit(const CheckReport& report);

}  // namespace lint
