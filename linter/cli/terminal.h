// Standard output, standard error, and whether they are terminals.
#pragma once

#include <string_view>

#include "linter/base/result.h"
#include "linter/cli/options.h"

namespace lint {

/// Writes to standard output; a closed or full output is an error.
[[nodiscard]] Status print_output(std::string_view text);
/// Writes to standard error.
void print_error(std::string_view text);
/// Reads standard input to its end.
[[nodiscard]] Result<std::string> read_input();

/// Whether standard output gets colours: asked for, or a terminal where NO_COLOR (https://no-color.org) is
/// not set.
[[nodiscard]] bool wants_color(ColorChoice choice);

}  // namespace lint
