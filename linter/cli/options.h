// The command line, read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "linter/config/config.h"

namespace lint {

enum class Verb : std::uint8_t {
  check,
  dictionary_build,
  dictionary_check,
  formula,
  trace,
  why,
  plan_removal,
  baseline,
  rules,
  rules_test,
  explain,
  init,
  config_show,
};

enum class ColorChoice : std::uint8_t { automatic, always, never };

/// What the user typed. Words are checked; rules, fields and formats are checked by the commands.
struct Options {
  Verb verb = Verb::check;

  // Of all commands.
  std::string project = {};      ///< `--project`; empty: found from the working directory
  std::string config_file = {};  ///< `--config`; empty: fieldlint.toml of the project
  unsigned jobs = 1;
  std::string format = {};                ///< empty: the command's first format
  std::vector<std::string> outputs = {};  ///< `[FORMAT=]FILE`
  std::optional<Preset> preset = {};
  std::vector<std::string> select = {};
  std::vector<std::string> ignore = {};
  std::optional<config::FailOn> fail_on = {};
  Date today = {};
  ColorChoice color = ColorChoice::automatic;
  bool is_quiet = false;
  bool is_verbose = false;

  // Of single commands.
  std::vector<std::string> arguments = {};  ///< paths, a field, a rule, formulas
  bool is_jsonl = false;
  std::string dialect = "formula";
  bool prints_only = false;        ///< `init --print`
  bool is_forced = false;          ///< `plan-removal --force`
  std::string output_folder = {};  ///< `plan-removal --output-dir`; empty: print only
  bool is_pruned = false;          ///< `baseline --prune`
  bool shows_accepted = false;     ///< `check --no-baseline`
  std::string object = {};         ///< `why --object`
  bool is_strict = false;          ///< `dictionary check --strict`
  std::string against =
      {};  ///< `dictionary … --against`: the revision to count on from; empty: see the command
};

/// The options, or the exit code of a run that ends here: help and version (0), a usage error (2).
[[nodiscard]] std::variant<Options, int> parse_options(int argc, const char* const* argv);

}  // namespace lint
