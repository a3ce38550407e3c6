// The files that `[evidence]` names: implementation.
#include "linter/cli/evidence_files.h"

#include <algorithm>
#include <map>
#include <utility>

#include "linter/base/text.h"

namespace lint {
namespace {

/// As large as a file may be that a walk reads.
constexpr std::size_t kMaxSize = std::size_t{64} << 20;

bool is_inside(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool is_table(std::string_view path) {
  return ends_with_folded(path, ".csv") || ends_with_folded(path, ".json");
}

/// Bytes by path.
using Loaded = std::map<std::string, std::string>;

/// A file, or the tables in a folder. Nothing: the path is not there.
bool load_path(const SourceTree& tree, const std::string& path, const std::vector<FragmentRef>& files,
               Loaded& loaded) {
  Result<std::string> bytes = tree.load(path);
  if (bytes) {
    loaded.insert_or_assign(path, std::move(*bytes));
    return true;
  }
  bool is_there = false;
  for (const FragmentRef& file : files) {
    if (!is_inside(file.path, path)) continue;
    is_there = true;
    if (!is_table(file.path)) continue;
    Result<std::string> table = tree.load(file.path);
    if (table) loaded.insert_or_assign(file.path, std::move(*table));
  }
  return is_there;
}

struct Key {
  std::string_view name;
  const std::vector<std::string>& paths;
};

Result<Loaded> load_all(const SourceTree& tree, const config::EvidenceConfig& config,
                        const std::vector<FragmentRef>& files) {
  const Key keys[] = {{"access", config.access},
                      {"population", config.population},
                      {"last-used", config.last_used},
                      {"dependencies", config.dependencies},
                      {"sync-errors", config.sync_errors}};
  Loaded loaded;
  for (const Key& key : keys) {
    for (const std::string& path : key.paths) {
      if (!load_path(tree, path, files, loaded)) {
        return Error{.message = concat("`", path, "` of `[evidence] ", key.name, "` is not there")};
      }
    }
  }
  return loaded;
}

}  // namespace

EvidenceOptions evidence_options(const config::EvidenceConfig& config) {
  return {.access = config.access,
          .population = config.population,
          .last_used = config.last_used,
          .dependencies = config.dependencies,
          .sync_errors = config.sync_errors,
          .columns = config.columns};
}

Status read_evidence_files(const SourceTree& tree, const config::EvidenceConfig& config,
                           const ReadOptions& reading, RecordBlock& block, std::vector<Fragment>& fragments,
                           std::vector<FragmentRef>& files) {
  Result<Loaded> loaded = load_all(tree, config, files);
  if (!loaded) return loaded.error();
  fragments.reserve(loaded->size());  // Borrowed by the files: they must not move.
  for (auto& [path, bytes] : *loaded) {
    if (bytes.size() > kMaxSize) return Error{.message = "larger than 64 MB: no evidence file", .file = path};
    fragments.push_back(read_file_records(path, bytes.data(), bytes.size(), reading, block));
    auto place = std::ranges::lower_bound(files, path, {}, &FragmentRef::path);
    if (place == files.end() || place->path != path) place = files.insert(place, FragmentRef{.path = path});
    place->block = &block;
    place->fragment = &fragments.back();
    place->is_outside = false;
  }
  return std::nullopt;
}

}  // namespace lint
