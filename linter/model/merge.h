// The merge: fragments in file order become one frozen model.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "linter/model/model.h"

namespace lint {

/// A file and what was read from it. The fragment is borrowed and not consumed, so it can be merged again.
struct FragmentRef {
  std::string path;
  const RecordBlock* block = nullptr;  ///< null when the file was only listed
  const Fragment* fragment = nullptr;
  bool is_outside = false;  ///< outside the configured roots: only its uses count, weakly
};

/// What the merge must know of the project.
struct MergeOptions {
  std::string project_namespace = {};
  std::string default_folder = {};  ///< default package directory: its definitions win
  std::function<bool(std::string_view path)> is_ignored = {};  ///< named by `.forceignore`
};

/// Merges fragments sorted by path. Nothing is added to the model afterwards.
[[nodiscard]] Model merge(std::vector<FragmentRef> files,
                          std::vector<std::shared_ptr<const RecordBlock>> blocks,
                          const MergeOptions& options);

}  // namespace lint
