// A first fieldlint.toml, from what the project shows.
#pragma once

#include <string>

#include "linter/model/index.h"

namespace lint {

/// Commented TOML. What the project leaves open stands there as comments.
[[nodiscard]] std::string propose_config(const Model& model, const Index& index);

}  // namespace lint
