// The executable: reads the command line, runs the command, answers its exit code.
#include <variant>

#include "linter/base/text.h"
#include "linter/cli/commands.h"
#include "linter/cli/options.h"
#include "linter/cli/terminal.h"
#include "linter/render/safe_text.h"

int main(int argc, char** argv) {
  const std::variant<lint::Options, int> parsed = lint::parse_options(argc, argv);
  if (const int* const exit_code = std::get_if<int>(&parsed)) return *exit_code;
  const lint::Result<int> outcome = lint::run_command(*std::get_if<lint::Options>(&parsed));
  if (outcome) return *outcome;
  lint::print_error(lint::concat("fieldlint: ", lint::safe_line(lint::to_string(outcome.error())), "\n"));
  return lint::kCouldNotRun;
}
