// A source tree in memory: tests, page examples and unsaved buffers.
#pragma once

#include <map>

#include "linter/source/source_tree.h"

namespace lint {

class MemoryTree final : public SourceTree {
 public:
  explicit MemoryTree(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  [[nodiscard]] Result<std::vector<WalkedFile>> walk(const WalkOptions& options,
                                                     const FileVisitor& visitor) const override;
  [[nodiscard]] Result<std::string> load(std::string_view path) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace lint
