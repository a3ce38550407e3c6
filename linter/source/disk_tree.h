// A source tree on disk; the walk is overlapped with reading.
#pragma once

#include "linter/source/source_tree.h"

namespace lint {

class DiskTree final : public SourceTree {
 public:
  /// `root` is a folder; it is not checked before the walk.
  explicit DiskTree(std::string root);
  [[nodiscard]] Result<std::vector<WalkedFile>> walk(const WalkOptions& options,
                                                     const FileVisitor& visitor) const override;
  [[nodiscard]] Result<std::string> load(std::string_view path) const override;

 private:
  std::string root_;
  std::string real_root_;  ///< without links; empty when it is not there
};

}  // namespace lint
