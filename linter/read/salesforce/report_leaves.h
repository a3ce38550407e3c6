// What the readers of reports, report types and dashboards share: leaves with their place, and mentions in
// them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// An element without children. Borrows the walk.
struct Leaf {
  xml::Node node;
  std::string_view path;            ///< from the root's child on: `filter/criteriaItems/column`
  std::span<const xml::Node> open;  ///< the elements around it, the root first

  [[nodiscard]] const xml::Node& parent() const { return open.back(); }
  /// The innermost element around it of that name, or none.
  [[nodiscard]] xml::Node enclosing(std::string_view name) const;
};

/// Walks all leaves in the order of the file. Elements nested deeper than any such file is are left out.
class LeafWalk {
 public:
  explicit LeafWalk(const xml::Node& root) : open_{root}, next_{root.first_child()}, lengths_{0} {}

  /// The next leaf, or one without a node at the end.
  [[nodiscard]] Leaf next();

 private:
  std::vector<xml::Node> open_;
  std::vector<xml::Node> next_;       ///< the child at which each open element goes on
  std::vector<std::size_t> lengths_;  ///< of the path of each open element
  std::string path_;
};

/// Whether the element holds a text for people, which proves no use.
[[nodiscard]] bool is_label(std::string_view element);

/// Records every custom field name in the text as a mention, with all else as in `site`.
void add_mention_sites(FileContext& cx, NewSite site);

/// Records what a reader does not know: mentions, of strength none in labels.
void sweep_leaf(FileContext& cx, const Leaf& leaf, Strength strength, bool is_active = true);

}  // namespace lint
