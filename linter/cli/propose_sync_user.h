// The `[sync-user]` table of a first fieldlint.toml.
#pragma once

#include <string>

#include "linter/access/candidates.h"

namespace lint {

/// Commented TOML: every profile, set and group that looks like Marketo's, and what each choice would let the
/// sync user see. A key is written only when the project leaves no other choice; the rest are comments.
[[nodiscard]] std::string propose_sync_user(const Model& model, const Index& index);

}  // namespace lint
