// `why`: what refuses the saves that real sync errors tell of.
#include <filesystem>
#include <memory>
#include <system_error>

#include "linter/base/atomic_write.h"
#include "linter/cli/commands.h"
#include "linter/cli/explain_errors.h"
#include "linter/cli/open_project.h"
#include "linter/cli/output.h"
#include "linter/cli/terminal.h"
#include "linter/read/evidence/sync_errors.h"

namespace lint {
namespace {

/// Rows, and what owns their text.
struct Errors {
  std::unique_ptr<RecordBlock> block = std::make_unique<RecordBlock>();
  std::vector<SyncError> rows = {};
};

bool is_file(const std::string& path) {
  std::error_code status;
  return std::filesystem::is_regular_file(path, status);
}

/// `errors.csv` is meant to be a file, `Enter a value` is not.
bool looks_like_file(std::string_view text) {
  const bool has_suffix = ends_with_folded(text, ".csv") || ends_with_folded(text, ".json") ||
                          ends_with_folded(text, ".txt") || ends_with_folded(text, ".tsv");
  return has_suffix && text.find('\n') == std::string_view::npos;
}

Errors one_text(std::string_view text) {
  Errors errors;
  errors.rows.push_back({.text = errors.block->text.copy(trim(text))});
  return errors;
}

/// A table, or else one pasted error.
Result<Errors> read_errors(std::string_view bytes, const std::string& name) {
  Errors errors;
  const SyncErrorFile file = read_sync_error_file(name, bytes, *errors.block);
  if (file.is_text) return one_text(bytes);
  if (file.problem) return *file.problem;
  errors.rows = errors.block->sync_errors;
  return errors;
}

Result<Errors> take_errors(const Options& options, const Project& project) {
  if (options.arguments.empty() && !project.options.config.evidence.sync_errors.empty()) {
    Errors errors;
    errors.rows = project.model.sync_errors;
    return errors;
  }
  const std::string argument = options.arguments.empty() ? "-" : options.arguments.front();
  if (argument == "-") {
    const Result<std::string> input = read_input();
    if (!input) return input.error();
    return read_errors(*input, "standard input");
  }
  if (is_file(argument)) {
    const Result<std::string> bytes = read_file(argument);
    if (!bytes) return bytes.error();
    return read_errors(*bytes, argument);
  }
  if (looks_like_file(argument)) return Error{.message = concat("`", argument, "` is not there")};
  return read_errors(argument, "the text");
}

}  // namespace

Result<int> run_why(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  const Result<std::vector<Target>> targets = plan_output(options, kFormats);
  if (!targets) return targets.error();
  const Result<OpenProject> open = open_project(options);
  if (!open) return open.error();
  const Project& project = *open->project;
  Result<Errors> errors = take_errors(options, project);
  if (!errors) return errors.error();
  if (!options.object.empty() && !project.index->find_object(options.object)) {
    return Error{.message = concat("--object: no object is called `", options.object, "`")};
  }
  for (SyncError& row : errors->rows) {
    if (row.object.empty()) row.object = options.object;
  }
  const SyncErrors diagnosed(project.error_sources(*open->tree), errors->rows);
  const std::vector<WhyError> explained = explain_errors(project, *open->tree, diagnosed);
  const Format formats[] = {
      {"text", [&](const TextStyle& style) { return render_why_text(explained, style); }},
      {"json", [&](const TextStyle&) { return render_why_json(explained); }},
  };
  if (const Status problem = write_output(*targets, formats, options)) return *problem;
  return kClean;
}

}  // namespace lint
