// The list of passes: implementation.
#include "linter/cli/pipeline.h"

#include <algorithm>

#include "linter/access/answers.h"
#include "linter/base/glob.h"
#include "linter/base/text.h"
#include "linter/cli/evidence_files.h"
#include "linter/config/load_toml.h"
#include "linter/dictionary/store.h"
#include "linter/model/merge.h"
#include "linter/read/project.h"
#include "linter/read/reader.h"

namespace lint {
namespace {

/// What one worker read, file after file.
struct Worker {
  std::shared_ptr<RecordBlock> block = std::make_shared<RecordBlock>();
  std::vector<Fragment> fragments;
};

/// All files in path order, with the records of those that were read.
struct ReadTree {
  std::vector<Worker> workers;
  std::vector<FragmentRef> files;
};

bool is_inside(std::string_view path, std::string_view folder) {
  if (folder.empty() || folder == ".") return true;
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

/// Whether a path belongs to a configured root or to the Marketo files, which may lie beside the roots.
bool is_in_project(std::string_view path, const config::Config& config) {
  const auto holds = [&](const std::string& folder) { return is_inside(path, folder); };
  return std::any_of(config.salesforce.roots.begin(), config.salesforce.roots.end(), holds) ||
         std::any_of(config.marketo.schemas.begin(), config.marketo.schemas.end(), holds) ||
         std::any_of(config.marketo.usage.begin(), config.marketo.usage.end(), holds);
}

ReadOptions read_options(const config::Config& config) {
  ReadOptions options{.marketo_folders = config.marketo.schemas,
                      .usage_folders = config.marketo.usage,
                      .dictionary_folder = config.dictionary.path};
  options.marketo_folders.insert(options.marketo_folders.end(), config.marketo.usage.begin(),
                                 config.marketo.usage.end());
  options.evidence = evidence_options(config.evidence);
  return options;
}

Result<ReadTree> read_tree(const SourceTree& tree, const ProjectOptions& options) {
  const ReadOptions reading = read_options(options.config);
  ReadTree read;
  read.workers.resize(std::max(1U, options.jobs) + 1);  // The last one is for evidence.
  const WalkOptions walk{.exclude = options.config.salesforce.exclude,
                         .jobs = options.jobs,
                         .wants = [&](std::string_view path) { return wants_file(path, reading); }};
  const auto visit = [&](unsigned worker, std::string_view path, char* bytes, std::size_t size) {
    Worker& mine = read.workers[worker];
    mine.fragments.push_back(read_file_records(path, bytes, size, reading, *mine.block));
  };
  Result<std::vector<WalkedFile>> walked = tree.walk(walk, visit);
  if (!walked) return walked.error();
  read.files.reserve(walked->size());
  for (WalkedFile& file : *walked) {
    FragmentRef ref;
    ref.is_outside = !is_in_project(file.path, options.config);
    ref.path = std::move(file.path);
    if (file.visited) {
      const Worker& worker = read.workers[file.worker];
      ref.block = worker.block.get();
      ref.fragment = &worker.fragments[file.sequence];
    }
    read.files.push_back(std::move(ref));
  }
  Worker& evidence = read.workers.back();
  const Status problem = read_evidence_files(tree, options.config.evidence, reading, *evidence.block,
                                             evidence.fragments, read.files);
  if (problem) return *problem;
  return read;
}

/// Every configured root must hold something.
Status check_roots(const std::vector<FragmentRef>& files, const config::Config& config) {
  const auto is_there = [&](const std::string& folder) {
    return folder == "." || std::any_of(files.begin(), files.end(), [&](const FragmentRef& file) {
             return is_inside(file.path, folder);
           });
  };
  for (const std::string& root : config.salesforce.roots) {
    if (!is_there(root))
      return Error{.message = concat("the root `", root, "` of `[salesforce] roots` is not there")};
  }
  if (!config.marketo.has_schemas) return std::nullopt;
  for (const std::string& folder : config.marketo.schemas) {
    if (!is_there(folder))
      return Error{.message = concat("`", folder, "` of `[marketo] schemas` is not there")};
  }
  return std::nullopt;
}

Model merge_tree(ReadTree read, const SourceTree& tree, const config::Config& config) {
  const ProjectFacts facts = read_project(tree.load("sfdx-project.json").value_or(""));
  IgnoreFile ignored(tree.load(".forceignore").value_or(""));
  const EvidenceOptions evidence = evidence_options(config.evidence);
  std::vector<std::shared_ptr<const RecordBlock>> blocks;
  for (const Worker& worker : read.workers) blocks.push_back(worker.block);
  MergeOptions options{.project_namespace = facts.name_space, .is_ignored = [&](std::string_view path) {
                         return ignored.matches(path) && !is_evidence_file(path, evidence);
                       }};
  for (const PackageDirectory& directory : facts.directories) {
    if (directory.is_default) options.default_folder = directory.path;
  }
  return merge(std::move(read.files), std::move(blocks), options);
}

Result<Decisions> read_decisions(const SourceTree& tree, const config::Config& config) {
  const std::string path = concat(config.dictionary.path, "/decisions.toml");
  const Result<std::string> text = tree.load(path);
  if (!text) return Decisions();
  return config::load_decisions(*text, path);
}

/// The dictionary that lies in the project. One that cannot be read is for the dictionary's own commands to
/// judge.
std::optional<Dictionary> read_stored(const SourceTree& tree, const config::Config& config) {
  const std::string path = concat(config.dictionary.path, "/", kDictionaryFile);
  const Result<std::string> text = tree.load(path);
  if (!text) return std::nullopt;
  Result<Dictionary> stored = read_dictionary(*text, path);
  return stored ? std::optional(std::move(*stored)) : std::nullopt;
}

}  // namespace

Analysis Project::analysis() const {
  return {.model = model,
          .index = *index,
          .access = *access,
          .references = *references,
          .twins = twins,
          .marketo_uses = marketo_uses,
          .formulas = formulas,
          .evidence = *evidence,
          .sync_errors = *sync_errors,
          .decisions = decisions,
          .dictionary = stored ? &*stored : nullptr,
          .ages = ages,
          .scope = *scope,
          .sync = options.config.sync,
          .preset = options.config.lint.preset,
          .today = options.today};
}

ErrorSources Project::error_sources(const SourceTree& tree) const {
  return {.model = model,
          .index = *index,
          .access = *access,
          .formulas = formulas,
          .tree = tree,
          .jobs = options.jobs};
}

Result<std::unique_ptr<Project>> load_project(const SourceTree& tree, ProjectOptions options) {
  auto project = std::make_unique<Project>(std::move(options));
  config::Config& config = project->options.config;

  // Files, in parallel: every file has its fragment, documents are gone.
  Result<ReadTree> read = read_tree(tree, project->options);
  if (!read) return read.error();
  if (const Status problem = check_roots(read->files, config)) return *problem;

  // Merged in path order: no record is added after this line.
  project->model = merge_tree(std::move(*read), tree, config);

  // What the org says of its sync user goes before the configuration.
  config.sync_user = with_assignments(project->model, config.sync_user, project->options.today);

  // Indexed: no look-up table is built after this line.
  project->index = std::make_unique<const Index>(project->model);

  // Analyses: each a pure function of model and index.
  project->references = std::make_unique<const References>(project->model, *project->index);
  project->formulas = formula::classify_fields(project->model, *project->index);
  project->access = std::make_unique<const Access>(project->model, *project->index, config.sync_user);
  project->twins = join(project->model, *project->index, config.twins);
  project->marketo_uses = MarketoUses(project->model, *project->index, project->twins);
  project->evidence = std::make_unique<const UsageEvidence>(project->model, *project->index);

  // Real sync errors: only these have more files read.
  project->sync_errors =
      std::make_unique<const SyncErrors>(project->error_sources(tree), project->model.sync_errors);

  // What the admins decided, and what the rules speak about.
  Result<Decisions> decisions = read_decisions(tree, config);
  if (!decisions) return decisions.error();
  project->decisions = std::move(*decisions);
  project->stored = read_stored(tree, config);
  project->scope = std::make_unique<const Scope>(project->model, *project->index, config.sync_user,
                                                 config.sync, config.lint_scope);
  return project;
}

Plan plan_rules(const Project& project, std::span<const Rule* const> rules) {
  const config::Config& config = project.options.config;
  return plan_rules(rules, config.lint,
                    {.marketo_schemas = !project.model.marketo_fields.empty(),
                     .sync_user = config.sync_user.is_configured(),
                     .population = project.evidence->has_population(),
                     .git_history = project.ages.is_known()});
}

Outcome run_rules(const Project& project, const Plan& plan) {
  const config::Config& config = project.options.config;
  return run_rules(plan, project.analysis(), config.lint, config.ignores, project.options.jobs);
}

}  // namespace lint
