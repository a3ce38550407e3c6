// Lines, columns and excerpts of everything that is printed; each file is loaded once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "linter/findings/finding.h"
#include "linter/model/model.h"

namespace lint {

/// A place as users know it. Lines and columns count from 1, columns in Unicode code points.
struct ResolvedPlace {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::string excerpt = {};  ///< the line, cut around the column; safe to print; empty when not asked for
  std::size_t caret = 0;     ///< code points of the excerpt that stand before the column
  std::size_t word = 1;      ///< length of the name that starts at the column, at least 1
};

/// Resolves places of one model. Files are loaded again from the tree; a file that is gone has no places.
class Places {
 public:
  Places(const Model& model, const SourceTree& tree, bool with_excerpts)
      : model_(model), tree_(tree), with_excerpts_(with_excerpts) {}

  /// Notes a place that will be asked for.
  void want(const Place& place);
  void want(const Finding& finding);
  /// Loads every wanted file once and resolves all its places in one pass.
  void resolve();

  /// Null when the place was not wanted or its file cannot be loaded.
  [[nodiscard]] const ResolvedPlace* find(const Place& place) const;
  [[nodiscard]] std::string_view path(FileId file) const { return model_.files[file].path; }

 private:
  void resolve_file(FileId file, std::span<const std::uint64_t> keys);

  const Model& model_;
  const SourceTree& tree_;
  bool with_excerpts_;
  std::vector<std::uint64_t> wanted_;  ///< file, then offset
  std::unordered_map<std::uint64_t, ResolvedPlace> places_;
};

}  // namespace lint
