// Standard output, standard error, and whether they are terminals: implementation.
#include "linter/cli/terminal.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace lint {

Status print_output(std::string_view text) {
  const bool is_written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (is_written && std::fflush(stdout) == 0) return std::nullopt;
  return Error{.message = "cannot write to standard output"};
}

void print_error(std::string_view text) {
  // Nothing can be said about an error output that cannot be written to.
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

Result<std::string> read_input() {
  std::string text;
  char buffer[1 << 16];
  while (true) {
    const std::size_t count = std::fread(buffer, 1, sizeof buffer, stdin);
    text.append(buffer, count);
    if (count == sizeof buffer) continue;
    if (std::ferror(stdin) != 0) return Error{.message = "cannot read standard input"};
    return text;
  }
}

bool wants_color(ColorChoice choice) {
  switch (choice) {
    case ColorChoice::always:
      return true;
    case ColorChoice::never:
      return false;
    case ColorChoice::automatic:
      break;
  }
  const char* const no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

}  // namespace lint
