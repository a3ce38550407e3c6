// Globs over paths, rule ids and subjects.
#pragma once

#include <string_view>

namespace lint {

/// `*` matches within a path segment, `**` across segments, `?` one character; ASCII case is ignored.
[[nodiscard]] bool glob_match(std::string_view pattern, std::string_view text);

}  // namespace lint
