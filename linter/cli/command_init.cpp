// `init`: looks at the project and writes a commented fieldlint.toml.
#include "linter/base/atomic_write.h"
#include "linter/base/text.h"
#include "linter/cli/commands.h"
#include "linter/cli/open_project.h"
#include "linter/cli/propose_config.h"
#include "linter/cli/terminal.h"

namespace lint {

Result<int> run_init(const Options& options) {
  const Result<std::string> root = find_root(options.project);
  if (!root) return root.error();
  const std::string file = concat(*root, "/fieldlint.toml");
  if (!options.prints_only && read_file(file)) {
    return Error{
        .message = "fieldlint.toml is there already; `fieldlint init --print` shows what would be proposed"};
  }
  const DiskTree tree(*root);
  const Result<std::unique_ptr<Project>> project =
      load_project(tree, {.jobs = options.jobs, .today = options.today});
  if (!project) return project.error();
  const std::string text = propose_config((*project)->model, *(*project)->index);
  if (options.prints_only) {
    if (const Status problem = print_output(text)) return *problem;
    return kClean;
  }
  if (const Status problem = atomic_write(file, text)) return *problem;
  print_error("wrote fieldlint.toml; check the lines below [sync-user]\n");
  return kClean;
}

}  // namespace lint
