// The dictionary's folder on disk, and the dictionary that the project asks for: implementation.
#include "linter/cli/dictionary_folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "linter/base/atomic_write.h"
#include "linter/dictionary/build.h"
#include "linter/dictionary/store.h"
#include "linter/engine/rule_table.h"

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

/// What Marketo can see: custom fields of synced objects that are not hidden, and those that were decided.
bool is_in_sync(const Project& project, FieldId field) {
  if (project.decisions.find(project.model.fields[field].full_name) != nullptr) return true;
  const Verdict verdict = project.access->of(field).verdict;
  return project.scope->is_synced(field) && verdict != Verdict::hidden &&
         verdict != Verdict::no_object_access;
}

std::vector<FieldId> fields_in_scope(const Project& project) {
  const bool is_whole_org = project.options.config.dictionary.scope == config::DictionaryScope::all;
  std::vector<FieldId> fields;
  for (std::size_t i = 0; i < project.model.fields.size(); ++i) {
    const FieldId field(i);
    if ((is_whole_org && project.model.fields[field].is_custom) || is_in_sync(project, field)) {
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

}  // namespace

Result<DictionaryFolder> read_folder(const std::string& root, const config::Config& config) {
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
  return folder;
}

Dictionary build_dictionary(const Project& project, const DictionaryFolder& folder) {
  const Outcome outcome = run_rules(project, plan_rules(project, all_rules()));
  const std::vector<FieldId> fields = fields_in_scope(project);
  const std::vector<ObjectId> objects = synced_objects(project);
  const DictionaryInput input{.model = project.model,
                              .index = *project.index,
                              .access = *project.access,
                              .references = *project.references,
                              .twins = project.twins,
                              .formulas = project.formulas,
                              .decisions = project.decisions,
                              .fields = fields,
                              .synced_objects = objects,
                              .findings = outcome.findings,
                              .purpose_pattern = project.options.config.sync.purpose_pattern};
  return build_dictionary(input, folder.stored ? &*folder.stored : nullptr);
}

DictionaryFiles render_files(const Dictionary& dictionary, const DictionaryFolder& folder) {
  const std::string* const changelog = find_file(folder, "CHANGELOG.md");
  return render_dictionary(dictionary, {.base = folder.stored ? &*folder.stored : nullptr,
                                        .base_text = changelog == nullptr ? std::string_view() : *changelog});
}

Status write_folder(const DictionaryFolder& folder, const DictionaryFiles& files) {
  for (const auto& [name, bytes] : files.files) {
    const std::string* const old = find_file(folder, name);
    if (old != nullptr && *old == bytes) continue;
    if (Status problem = atomic_write(concat(folder.path, "/", name), bytes)) return problem;
  }
  for (const std::string& name : obsolete_pages(folder.present, files)) {
    std::error_code status;
    fs::remove(fs::path(folder.path) / name, status);
    if (status) return Error{.message = concat("cannot remove it: ", status.message()), .file = name};
  }
  return std::nullopt;
}

}  // namespace lint
