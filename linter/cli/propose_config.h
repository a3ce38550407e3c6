// A first fieldlint.toml, from what the project shows.
#pragma once

#include <string>

#include "linter/model/model.h"

namespace lint {

/// Commented TOML. Profiles, permission sets and groups that look like Marketo's are proposed; where several
/// do, all stand there as comments.
[[nodiscard]] std::string propose_config(const Model& model);

}  // namespace lint
