// When the files of a project were last changed: which questions git is asked.
#include "linter/history/file_dates.h"

#include <set>
#include <unordered_map>

#include "linter/base/text.h"
#include "linter/history/git_log.h"
#include "linter/source/git.h"

namespace lint {
namespace {

/// What git said, or why it said nothing.
struct Said {
  std::string text = {};
  std::string problem = {};
};

/// A refusal of git in words that say what to do.
std::string explain(std::string_view errors) {
  const auto says = [&](std::string_view words) { return contains_folded(errors, words); };
  if (says("not a git repository")) return "the project is in no git repository";
  if (says("dubious ownership")) {
    return "the repository belongs to another user; `git config --global --add safe.directory FOLDER` lets "
           "git "
           "read it";
  }
  if (says("Not a valid object name HEAD")) return "the repository holds no commit";
  return concat("git: ", trim(errors.substr(0, errors.find('\n'))));
}

/// Asks git, whatever the user's configuration, without writing to the repository and without the network:
/// what a partial clone lacks stays away.
Said ask(const std::string& root, const std::vector<std::string>& question) {
  std::vector<std::string> words{"--no-optional-locks",        "-c", "core.fsmonitor=false", "-c",
                                 "protocol.allow=never",       "-c", "diff.relative=false",  "-c",
                                 "log.showSignature=false",    "-c", "log.showRoot=true",    "-c",
                                 "log.diffMerges=first-parent"};
  words.insert(words.end(), question.begin(), question.end());
  Result<GitAnswer> answer = run_git(root, words);
  if (!answer) return {.problem = answer.error().message};
  if (answer->exit_code != 0) return {.problem = explain(answer->errors)};
  return {.text = std::move(answer->output)};
}

/// Where the project lies in its repository.
struct Repository {
  std::string prefix = {};  ///< from the top of the repository to the project, with a final `/`, or empty
  std::string problem = {};
};

Repository find_repository(const std::string& root) {
  Said said = ask(root, {"rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"});
  if (!said.problem.empty()) return {.problem = std::move(said.problem)};
  constexpr std::string_view kTrueFalse = "true\nfalse\n";
  if (!said.text.starts_with("true\n")) return {.problem = "the project is in no work tree of git"};
  if (!said.text.starts_with(kTrueFalse)) {
    return {.problem =
                "the clone is shallow; fetch the whole history (`git fetch --unshallow`, in a pipeline "
                "`fetch-depth: 0`)"};
  }
  said.text.erase(0, kTrueFalse.size());
  if (said.text.ends_with('\n')) said.text.pop_back();
  return {.prefix = std::move(said.text)};
}

/// Blob ids by path in the project, from `git ls-tree -r -z`: `MODE blob ID<tab>PATH`.
std::unordered_map<std::string_view, std::string_view> read_tree(std::string_view listing) {
  std::unordered_map<std::string_view, std::string_view> blobs;
  for (const std::string_view line : split(listing, '\0')) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    const std::string_view head = line.substr(0, tab);
    blobs.emplace(line.substr(tab + 1), head.substr(head.rfind(' ') + 1));
  }
  return blobs;
}

/// The wanted files that are committed just as they lie in the folder.
Said find_committed(const std::string& root, const std::vector<std::string>& paths,
                    std::vector<CommittedFile>& files) {
  const Said tree = ask(root, {"ls-tree", "-r", "-z", "HEAD"});
  if (!tree.problem.empty()) return tree;
  const Said changed =
      ask(root, {"diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", "HEAD"});
  if (!changed.problem.empty()) return changed;
  const auto blobs = read_tree(tree.text);
  const std::vector<std::string_view> names = split(changed.text, '\0');
  const std::set<std::string_view> is_changed(names.begin(), names.end());
  for (const std::string& path : paths) {
    const auto blob = blobs.find(path);
    if (blob == blobs.end() || is_changed.contains(path)) continue;
    files.push_back({.path = path, .blob = std::string(blob->second)});
  }
  return {};
}

/// Notes the days that the log gives; keeps in `files` those that it does not name. `extent` says which
/// commits the log holds.
Said note_dates(const std::string& root, const std::string& prefix, std::vector<std::string> extent,
                std::vector<CommittedFile>& files, FileDates& dates) {
  std::vector<std::string> question{"log",         "-z",           "--date-order",  "--format=%ct", "--raw",
                                    "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-color"};
  question.insert(question.end(), extent.begin(), extent.end());
  question.emplace_back("HEAD");
  const Said log = ask(root, question);
  if (!log.problem.empty()) return log;
  for (CommittedFile& file : files) file.path.insert(0, prefix);
  const std::vector<std::optional<std::int64_t>> times = find_last_changes(log.text, files);
  std::vector<CommittedFile> left;
  for (std::size_t i = 0; i < files.size(); ++i) {
    files[i].path.erase(0, prefix.size());
    if (times[i]) {
      dates.last_changed.emplace(files[i].path, date_of_seconds(*times[i]));
    } else {
      left.push_back(std::move(files[i]));
    }
  }
  files = std::move(left);
  return {};
}

}  // namespace

FileDates read_file_dates(const std::string& root, const std::vector<std::string>& paths) {
  const Repository repository = find_repository(root);
  if (!repository.problem.empty()) return {.problem = repository.problem};
  std::vector<CommittedFile> files;
  if (Said said = find_committed(root, paths, files); !said.problem.empty())
    return {.problem = std::move(said.problem)};
  FileDates dates;
  Said said = note_dates(root, repository.prefix, {"--no-merges"}, files, dates);
  // What no commit of one parent made, a merge made: the branch itself, merge by merge, names it.
  if (said.problem.empty() && !files.empty())
    said = note_dates(root, repository.prefix, {"--first-parent", "-m"}, files, dates);
  if (!said.problem.empty()) return {.problem = std::move(said.problem)};
  return dates;
}

}  // namespace lint
