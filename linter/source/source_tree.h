// The one door to bytes: a tree of files on disk, in memory, or at a git revision.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.h"
#include "linter/base/strong_id.h"

namespace lint {

/// A file's rank among the sorted paths of the tree.
using FileId = Id<struct FileTag>;

/// What a walk must know. Paths are relative to the tree's root, with `/`.
struct WalkOptions {
  std::vector<std::string> exclude = {};      ///< globs of paths that are left out
  std::uint64_t max_file_size = 64ULL << 20;  ///< larger files are listed, not read
  unsigned jobs = 1;
  std::function<bool(std::string_view path)> wants = {};  ///< whether a file is read; others are listed only
};

/// A file of the tree after the walk. A file that was read was the `sequence`-th visit of `worker`.
struct WalkedFile {
  std::string path;
  std::uint32_t worker = 0;
  std::uint32_t sequence = 0;
  bool visited = false;
};

/// Receives the bytes of a file. Calls with one worker number never overlap. `bytes` may be changed in place;
/// it is followed by a NUL and lives until the call returns.
using FileVisitor =
    std::function<void(unsigned worker, std::string_view path, char* bytes, std::size_t size)>;

class SourceTree {
 public:
  virtual ~SourceTree() = default;
  /// Visits every wanted file and returns all files, sorted by path. Folders whose name starts with a dot,
  /// `node_modules`, `*.dup` and symbolic links are left out.
  [[nodiscard]] virtual Result<std::vector<WalkedFile>> walk(const WalkOptions& options,
                                                             const FileVisitor& visitor) const = 0;
  /// The bytes of one file.
  [[nodiscard]] virtual Result<std::string> load(std::string_view path) const = 0;
};

}  // namespace lint
