// The command line: the only user of CLI11.
#include "linter/cli/options.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>

#include "linter/base/edit_distance.h"
#include "linter/base/parallel.h"
#include "linter/cli/terminal.h"
#include "linter/config/words.h"

namespace lint {
namespace {

constexpr std::string_view kColorWords[] = {"auto", "always", "never"};
constexpr std::string_view kDialectWords[] = {"formula", "flow", "template", "report"};
constexpr unsigned kMostJobs = 256;

/// Words as typed, before they are checked.
struct Words {
  std::string preset;
  std::string fail_on;
  std::string today;
  std::string color = "auto";
  unsigned jobs = 0;
};

void add_common(CLI::App& app, Options& options, Words& words) {
  app.add_option("--project", options.project, "project folder")->type_name("DIR");
  app.add_option("--config", options.config_file, "configuration, instead of the project's fieldlint.toml")
      ->type_name("FILE");
  app.add_option("--jobs", words.jobs, "threads (all processors)")->type_name("N");
  app.add_option("--format", options.format, "format of the output")->type_name("F");
  app.add_option("--output", options.outputs, "write to a file; may be given again")
      ->type_name("[FORMAT=]FILE")
      ->allow_extra_args(false);
  app.add_option("--preset", words.preset, "gate, recommended or all")->type_name("NAME");
  app.add_option("--select", options.select, "run only rules whose id matches, whatever the preset")
      ->type_name("GLOB")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--ignore", options.ignore, "do not run rules whose id matches")
      ->type_name("GLOB")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--fail-on", words.fail_on, "exit 1 from error, warning or info on; or never")
      ->type_name("SEVERITY");
  app.add_option("--today", words.today, "the date that thresholds and `until` count from")
      ->type_name("DATE");
  app.add_option("--color", words.color, "auto, always or never")->type_name("WHEN");
  app.add_flag("--quiet,-q", options.is_quiet, "findings only");
  app.add_flag("--verbose,-v", options.is_verbose, "say what is read, on standard error");
}

/// A command that common options may follow.
CLI::App* add_command(CLI::App& parent, std::string_view name, std::string_view text, Options& options,
                      Verb verb) {
  CLI::App* const command = parent.add_subcommand(std::string(name), std::string(text));
  command->fallthrough();
  command->parse_complete_callback([&options, verb, command] {
    if (command->get_subcommands().empty()) options.verb = verb;
  });
  return command;
}

CLI::App* add_group(CLI::App& parent, std::string_view name, std::string_view text) {
  CLI::App* const group = parent.add_subcommand(std::string(name), std::string(text));
  group->fallthrough();
  group->require_subcommand(1);
  return group;
}

void add_commands(CLI::App& app, Options& options) {
  CLI::App* const check = add_command(app, "check", "find what breaks the sync", options, Verb::check);
  check->add_option("PATH", options.arguments, "report only what is in these files and folders");
  check->add_flag("--no-baseline", options.shows_accepted, "report what the baseline accepts, too");

  CLI::App* const dictionary = add_group(app, "dictionary", "the data dictionary");
  CLI::App* const build =
      add_command(*dictionary, "build", "write the dictionary", options, Verb::dictionary_build);
  CLI::App* const compare = add_command(*dictionary, "check", "exit 1 when the dictionary is out of date",
                                        options, Verb::dictionary_check);
  compare->add_flag("--strict", options.is_strict, "exit 1 when any byte differs");
  for (CLI::App* const command : {build, compare}) {
    command
        ->add_option("--against", options.against, "the revision to count on from; else HEAD, else the files")
        ->type_name("REV");
  }

  CLI::App* const formula =
      add_command(app, "formula", "references and functions of a formula", options, Verb::formula);
  formula->add_option("FORMULA", options.arguments, "the text; without it, standard input");
  formula->add_flag("--jsonl", options.is_jsonl, "read rows {id, formula, dialect}, print a row each");
  formula->add_option("--dialect", options.dialect, "formula, flow, template or report")->type_name("NAME");

  CLI::App* const trace = add_command(app, "trace", "everything known of fields", options, Verb::trace);
  trace->add_option("FIELD", options.arguments, "such as Lead.Score__c, 'Lead.Legacy_*' or marketo:leadScore")
      ->required();

  CLI::App* const why =
      add_command(app, "why", "what refuses the saves of real sync errors", options, Verb::why);
  why->add_option("FILE", options.arguments,
                  "Marketo's exported list, or the text of one error; `-` or nothing: standard input")
      ->type_name("FILE|TEXT")
      ->expected(0, 1);
  why->add_option("--object", options.object, "the object of errors that do not tell it")->type_name("NAME");

  CLI::App* const removal = add_command(app, "plan-removal", "what must go before fields can be removed",
                                        options, Verb::plan_removal);
  removal->add_option("FIELD", options.arguments, "such as Lead.Legacy_Id__c or 'Lead.Legacy_*'")->required();
  removal
      ->add_option("--output-dir", options.output_folder,
                   "write destructiveChanges.xml and package.xml there")
      ->type_name("DIR");
  removal->add_flag("--force", options.is_forced, "although uses stand in the way");

  CLI::App* const baseline = add_command(
      app, "baseline", "accept today's findings; later runs report new ones", options, Verb::baseline);
  baseline->add_flag("--prune", options.is_pruned, "only drop entries that match nothing any more");

  CLI::App* const rules = add_command(app, "rules", "list the rules", options, Verb::rules);
  add_command(*rules, "test", "try the rules of fieldlint.toml on the project", options, Verb::rules_test);
  CLI::App* const explain = add_command(app, "explain", "the page of a rule", options, Verb::explain);
  explain->add_option("RULE", options.arguments, "such as access/hidden-field")->required()->expected(1);

  CLI::App* const init = add_command(app, "init", "write a commented fieldlint.toml", options, Verb::init);
  init->add_flag("--print", options.prints_only, "print it instead");
  CLI::App* const config = add_group(app, "config", "the configuration");
  add_command(*config, "show", "print the effective configuration", options, Verb::config_show);
}

Date system_date() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return date_of_seconds(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

/// What is wrong with the value of an option, or empty.
std::string wrong_value(std::string_view option, std::string_view word,
                        std::span<const std::string_view> words) {
  const std::string problem = config::wrong_word(word, words);
  return problem.empty() ? problem : concat(option, ": ", problem);
}

/// Turns words into values; answers what is wrong, or empty.
std::string take_words(const Words& words, Options& options) {
  std::string problem;
  const auto expect = [&](std::string_view option, std::string_view word,
                          std::span<const std::string_view> known) {
    if (problem.empty()) problem = wrong_value(option, word, known);
  };
  if (!words.preset.empty()) expect("--preset", words.preset, config::kPresetWords);
  if (!words.fail_on.empty()) expect("--fail-on", words.fail_on, config::kFailOnWords);
  expect("--color", words.color, kColorWords);
  expect("--dialect", options.dialect, kDialectWords);
  const std::optional<Date> today = words.today.empty() ? system_date() : parse_date(words.today);
  if (problem.empty() && !today) {
    problem = concat("--today: `", words.today, "` is no date such as 2026-12-31");
  }
  if (problem.empty() && words.jobs > kMostJobs) problem = concat("--jobs: at most ", kMostJobs);
  if (!problem.empty()) return problem;
  options.preset = config::parse_preset(words.preset);
  options.fail_on = config::parse_fail_on(words.fail_on);
  options.today = *today;
  options.jobs = words.jobs == 0 ? default_jobs() : words.jobs;
  options.color = words.color == "always"  ? ColorChoice::always
                  : words.color == "never" ? ColorChoice::never
                                           : ColorChoice::automatic;
  return {};
}

/// The innermost command that was typed.
const CLI::App& chosen_command(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  return *command;
}

void add_names(const CLI::App& app, bool wants_options, std::vector<std::string>& names) {
  if (wants_options) {
    for (const CLI::Option* const option : app.get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return;
  }
  for (const CLI::App* const command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
}

/// What CLI11 could not parse, with the nearest name that it knows.
std::string describe(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> left = app.remaining(true);
  if (left.empty()) return error.what();
  const CLI::App& command = chosen_command(app);
  const std::string& word = left.front();
  const bool is_option = word.starts_with('-');
  const bool names_command =
      !is_option && !command.get_subcommands([](const CLI::App*) { return true; }).empty();
  std::vector<std::string> names;
  add_names(command, is_option, names);
  if (is_option && &command != &app) add_names(app, true, names);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::string_view what = is_option       ? "unknown option"
                                : names_command ? "unknown command"
                                                : "unexpected argument";
  return concat(what, " `", word.substr(0, word.find('=')), "`",
                did_you_mean(word.substr(0, word.find('=')), candidates));
}

}  // namespace

std::variant<Options, int> parse_options(int argc, const char* const* argv) {
  Options options;
  Words words;
  CLI::App app("Lints Salesforce metadata for the Marketo sync and keeps the data dictionary.", "fieldlint");
  app.set_version_flag("--version,-V", "fieldlint " FIELDLINT_VERSION);
  app.require_subcommand(1);
  add_common(app, options, words);
  add_commands(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    if (argc <= 1) {
      print_error(app.help());
      return 2;
    }
    print_error(concat("fieldlint: ", describe(app, error), "\nRun `fieldlint --help` for help.\n"));
    return 2;
  }
  const std::string problem = take_words(words, options);
  if (problem.empty()) return options;
  print_error(concat("fieldlint: ", problem, "\n"));
  return 2;
}

}  // namespace lint
