// `config show`: prints the effective configuration.
#include "linter/cli/commands.h"
#include "linter/cli/open_project.h"
#include "linter/cli/output.h"
#include "linter/config/show_toml.h"
#include "linter/engine/rule_table.h"

namespace lint {

Result<int> run_config_show(const Options& options) {
  constexpr std::string_view kFormats[] = {"toml"};
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Result<std::string> root = find_root(options.project);
  if (!root) return root.error();
  const Result<config::Config> loaded = read_config(*root, options, all_rules());
  if (!loaded) return loaded.error();
  const Format formats[] = {
      {"toml", [&](const TextStyle&) { return config::show_config(*loaded, all_rules()); }},
  };
  if (const Status problem = write_output(*targets, formats, options)) return *problem;
  return kClean;
}

}  // namespace lint
