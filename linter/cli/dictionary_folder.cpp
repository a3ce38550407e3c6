// The dictionary's folder on disk, and the dictionary that the project asks for: implementation.
#include "linter/cli/dictionary_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "linter/base/atomic_write.h"
#include "linter/dictionary/build.h"
#include "linter/dictionary/store.h"
#include "linter/engine/rule_table.h"
#include "linter/source/git.h"

namespace lint {
namespace {

namespace fs = std::filesystem;

bool is_own_kind(const std::string& name) {
  return name == kDictionaryFile || ends_with_folded(name, ".md");
}

const std::string* find_file(const DictionaryFolder& folder, std::string_view name) {
  const auto file = std::find_if(folder.present.begin(), folder.present.end(),
                                 [&](const auto& each) { return each.first == name; });
  return file == folder.present.end() ? nullptr : &file->second;
}

/// The Salesforce names of the base's rows, folded: a field stays in the dictionary when it is hidden later.
std::set<std::string> names_in(const std::optional<Dictionary>& base) {
  std::set<std::string> names;
  if (!base) return names;
  for (const Entry& entry : base->entries) {
    for (const FieldContract& field : entry.contract.fields) names.insert(fold(field.name));
  }
  return names;
}

/// What Marketo can see: custom fields of synced objects that are not hidden, and those that were decided.
bool is_in_sync(const Project& project, FieldId field) {
  if (project.decisions.find(project.model.fields[field].full_name) != nullptr) return true;
  const Verdict verdict = project.access->of(field).verdict;
  return project.scope->is_synced(field) && verdict != Verdict::hidden &&
         verdict != Verdict::no_object_access;
}

std::vector<FieldId> fields_in_scope(const Project& project, const std::optional<Dictionary>& base) {
  const bool is_whole_org = project.options.config.dictionary.scope == config::DictionaryScope::all;
  const std::set<std::string> known = names_in(base);
  std::vector<FieldId> fields;
  for (std::size_t i = 0; i < project.model.fields.size(); ++i) {
    const FieldId field(i);
    const Field& record = project.model.fields[field];
    if ((is_whole_org && record.is_custom) || is_in_sync(project, field) ||
        known.contains(fold(record.full_name))) {
      fields.push_back(field);
    }
  }
  return fields;
}

std::vector<ObjectId> synced_objects(const Project& project) {
  std::vector<ObjectId> objects;
  for (std::size_t i = 0; i < project.model.objects.size(); ++i) {
    const ObjectId object(i);
    if (project.scope->is_synced(object) || project.scope->is_wanted(object)) objects.push_back(object);
  }
  return objects;
}

/// A file of the dictionary at a revision, or nothing.
Result<std::optional<std::string>> committed(const std::string& root, const config::Config& config,
                                             const std::string& against, std::string_view name) {
  return file_at_revision(root, against.empty() ? "HEAD" : against,
                          concat(config.dictionary.path, "/", name));
}

Status read_base(const std::string& root, const config::Config& config, const std::string& against,
                 DictionaryFolder& folder) {
  if (!against.empty()) {
    if (Status problem = check_revision(root, against)) return problem;
  }
  const Result<std::optional<std::string>> text = committed(root, config, against, kDictionaryFile);
  const Result<std::optional<std::string>> changelog = committed(root, config, against, "CHANGELOG.md");
  if (!text) return text.error();
  if (!changelog) return changelog.error();
  if (text->has_value()) {
    Result<Dictionary> base = read_dictionary(**text, concat(config.dictionary.path, "/", kDictionaryFile,
                                                             " at ", against.empty() ? "HEAD" : against));
    if (!base) return base.error();
    folder.base = std::move(*base);
    folder.base_changelog = changelog->value_or("");
  } else if (against.empty()) {
    folder.base = folder.stored;
    const std::string* const beside = find_file(folder, "CHANGELOG.md");
    if (beside != nullptr) folder.base_changelog = *beside;
  }
  return std::nullopt;
}

}  // namespace

Result<DictionaryFolder> read_folder(const std::string& root, const config::Config& config,
                                     const std::string& against) {
  DictionaryFolder folder{.path = concat(root, "/", config.dictionary.path)};
  std::error_code status;
  for (fs::directory_iterator item(folder.path, status), end; !status && item != end;
       item.increment(status)) {
    const std::string name = item->path().filename().string();
    std::error_code unknown;
    if (!is_own_kind(name) || !item->is_regular_file(unknown)) continue;
    Result<std::string> bytes = read_file(item->path().string());
    if (!bytes) return bytes.error();
    folder.present.emplace_back(name, std::move(*bytes));
  }
  std::sort(folder.present.begin(), folder.present.end());
  if (const std::string* const text = find_file(folder, kDictionaryFile)) {
    Result<Dictionary> stored = read_dictionary(*text, concat(config.dictionary.path, "/", kDictionaryFile));
    if (!stored) return stored.error();
    folder.stored = std::move(*stored);
  }
  if (Status problem = read_base(root, config, against, folder)) return *problem;
  return folder;
}

Dictionary build_dictionary(const Project& project, const DictionaryFolder& folder) {
  const Outcome outcome = run_rules(project, plan_rules(project, all_rules()));
  const std::vector<FieldId> fields = fields_in_scope(project, folder.base);
  const std::vector<ObjectId> objects = synced_objects(project);
  const DictionaryInput input{.model = project.model,
                              .index = *project.index,
                              .access = *project.access,
                              .references = *project.references,
                              .twins = project.twins,
                              .marketo_uses = project.marketo_uses,
                              .formulas = project.formulas,
                              .decisions = project.decisions,
                              .fields = fields,
                              .synced_objects = objects,
                              .findings = outcome.findings,
                              .purpose_pattern = project.options.config.sync.purpose_pattern};
  return build_dictionary(input, folder.base ? &*folder.base : nullptr);
}

DictionaryFiles render_files(const Dictionary& dictionary, const DictionaryFolder& folder) {
  return render_dictionary(
      dictionary, {.base = folder.base ? &*folder.base : nullptr, .base_text = folder.base_changelog});
}

Status write_folder(const DictionaryFolder& folder, const DictionaryFiles& files) {
  std::vector<std::pair<std::string, std::string>> changed;
  for (const auto& [name, bytes] : files.files) {
    const std::string* const old = find_file(folder, name);
    if (old == nullptr || *old != bytes) changed.emplace_back(concat(folder.path, "/", name), bytes);
  }
  if (Status problem = atomic_write(changed)) return problem;
  for (const std::string& name : obsolete_pages(folder.present, files)) {
    std::error_code status;
    fs::remove(fs::path(folder.path) / name, status);
    if (status) return Error{.message = concat("cannot remove it: ", status.message()), .file = name};
  }
  return std::nullopt;
}

}  // namespace lint
