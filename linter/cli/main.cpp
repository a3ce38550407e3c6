// The executable: reads the command line, runs the command, answers its exit code.
#include <malloc.h>

#include <variant>

#include "linter/base/text.h"
#include "linter/cli/commands.h"
#include "linter/cli/options.h"
#include "linter/cli/terminal.h"
#include "linter/render/safe_text.h"

namespace {

constexpr int kHeapThreshold = 256 << 20;  // bytes

/// Files of many megabytes come and go: without this the heap is handed back to the system after each.
void keep_heap() {
  mallopt(M_TRIM_THRESHOLD, kHeapThreshold);
  mallopt(M_MMAP_THRESHOLD, kHeapThreshold);
}

}  // namespace

int main(int argc, char** argv) {
  keep_heap();
  const std::variant<lint::Options, int> parsed = lint::parse_options(argc, argv);
  if (const int* const exit_code = std::get_if<int>(&parsed)) return *exit_code;
  const lint::Result<int> outcome = lint::run_command(*std::get_if<lint::Options>(&parsed));
  if (outcome) return *outcome;
  lint::print_error(lint::concat("fieldlint: ", lint::safe_line(lint::to_string(outcome.error())), "\n"));
  return lint::kCouldNotRun;
}
