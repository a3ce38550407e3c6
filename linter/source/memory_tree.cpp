// A source tree in memory: implementation.
#include "linter/source/memory_tree.h"

#include <algorithm>

#include "linter/base/glob.h"
#include "linter/base/text.h"
#include "linter/source/skipped.h"

namespace lint {
namespace {

bool is_left_out(std::string_view path, const WalkOptions& options) {
  std::vector<std::string_view> segments = split(path, '/');
  if (is_skipped_file(segments.back())) return true;
  segments.pop_back();
  return std::any_of(segments.begin(), segments.end(), is_skipped_folder) ||
         std::any_of(options.exclude.begin(), options.exclude.end(),
                     [&](const std::string& glob) { return glob_match(glob, path); });
}

}  // namespace

Result<std::vector<WalkedFile>> MemoryTree::walk(const WalkOptions& options,
                                                 const FileVisitor& visitor) const {
  std::vector<WalkedFile> walked;
  std::uint32_t sequence = 0;
  for (const auto& [path, content] : files_) {
    if (is_left_out(path, options)) continue;
    WalkedFile file{.path = path};
    if (options.wants && options.wants(path)) {
      std::string bytes = content;
      visitor(0, path, bytes.data(), bytes.size());
      file.visited = true;
      file.sequence = sequence++;
    }
    walked.push_back(std::move(file));
  }
  return walked;
}

Result<std::string> MemoryTree::load(std::string_view path) const {
  const auto found = files_.find(std::string(path));
  if (found == files_.end()) return Error{.message = "no such file", .file = std::string(path)};
  return found->second;
}

}  // namespace lint
