// A source tree on disk; the walk is overlapped with reading.
#pragma once

#include "linter/source/source_tree.h"

namespace lint {

class DiskTree final : public SourceTree {
 public:
  /// `root` is a folder; it is not checked before the walk.
  explicit DiskTree(std::string root) : root_(std::move(root)) {}
  [[nodiscard]] Result<std::vector<WalkedFile>> walk(const WalkOptions& options,
                                                     const FileVisitor& visitor) const override;
  [[nodiscard]] Result<std::string> load(std::string_view path) const override;

 private:
  std::string root_;
};

}  // namespace lint
