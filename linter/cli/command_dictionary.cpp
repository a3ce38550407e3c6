// `dictionary build` and `dictionary check`.
#include "linter/cli/commands.h"
#include "linter/cli/dictionary_folder.h"
#include "linter/cli/open_project.h"
#include "linter/cli/output.h"
#include "linter/dictionary/check.h"
#include "linter/dictionary/diff.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

constexpr std::string_view kFormats[] = {"text"};

/// Everything that both commands need.
struct Built {
  std::string shown_path = {};
  DictionaryFolder folder = {};
  Dictionary dictionary = {};
  DictionaryFiles files = {};
};

Result<Built> build(const Options& options) {
  const Result<OpenProject> open = open_project(options);
  if (!open) return open.error();
  const config::Config& config = open->project->options.config;
  Result<DictionaryFolder> folder = read_folder(open->root, config, options.against);
  if (!folder) return folder.error();
  Built built{.shown_path = config.dictionary.path, .folder = std::move(*folder)};
  built.dictionary = build_dictionary(*open->project, built.folder);
  built.files = render_files(built.dictionary, built.folder);
  return built;
}

Status write_lines(const std::vector<Target>& targets, const std::string& lines, const Options& options) {
  const Format formats[] = {{"text", [&](const TextStyle&) { return lines; }}};
  return write_output(targets, formats, options);
}

}  // namespace

Result<int> run_dictionary_build(const Options& options) {
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Result<Built> built = build(options);
  if (!built) return built.error();
  if (const Status problem = write_folder(built->folder, built->files)) return *problem;
  const Dictionary* const base = built->folder.base ? &*built->folder.base : nullptr;
  const std::string lines =
      concat("wrote ", built->shown_path, "/: ", counted(built->dictionary.entries.size(), "row", "rows"),
             "\n", safe_line(explain_version(base, built->dictionary)), "\n");
  if (const Status problem = write_lines(*targets, options.is_quiet ? "" : lines, options)) return *problem;
  return kClean;
}

Result<int> run_dictionary_check(const Options& options) {
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Result<Built> built = build(options);
  if (!built) return built.error();
  std::vector<std::string> stale =
      stale_parts(built->folder.stored ? &*built->folder.stored : nullptr, built->dictionary);
  if (options.is_strict) {
    for (std::string& file : stale_files(built->folder.present, built->files))
      stale.push_back(std::move(file));
  }
  std::string lines = stale.empty()
                          ? concat(built->shown_path, " is up to date\n")
                          : concat(built->shown_path, " is out of date; run `fieldlint dictionary build`\n");
  for (const std::string& part : stale) lines += concat("  ", safe_line(part), "\n");
  if (const Status problem = write_lines(*targets, lines, options)) return *problem;
  return stale.empty() ? kClean : kFound;
}

}  // namespace lint
