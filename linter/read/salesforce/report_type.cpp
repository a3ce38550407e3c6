// Reads custom report types: the objects joined, and the fields that reports may show.
#include "linter/read/salesforce/report_type.h"

#include <string>

#include "linter/base/text.h"
#include "linter/read/salesforce/report_column.h"
#include "linter/read/salesforce/report_leaves.h"

namespace lint {
namespace {

class ReportTypeReader {
 public:
  ReportTypeReader(const xml::Node& root, FileContext& cx)
      : cx_(cx), root_(root), is_deployed_(root.child_text("deployed") != "false") {}

  void read() {
    LeafWalk walk(root_);
    for (Leaf leaf = walk.next(); leaf.node; leaf = walk.next()) {
      if (leaf.path == "baseObject") {
        NewSite site = site_of(leaf, Strength::weak, Direction::structural);
        site.form = SiteForm::object;
        add_site(cx_, site);
      } else if (leaf.node.name() == "relationship" && leaf.parent().name() == "join") {
        const std::string column = concat(joined(leaf), "$Id");
        add(column, site_of(leaf, Strength::weak, Direction::structural));
      } else if (leaf.path == "sections/columns/field") {
        const std::string column = concat(leaf.parent().child_text("table"), "$", leaf.node.trimmed());
        add(column, site_of(leaf, Strength::none, Direction::displays));
      } else if (leaf.path != "sections/columns/table") {
        sweep_leaf(cx_, leaf, Strength::weak, is_deployed_);
      }
    }
  }

 private:
  [[nodiscard]] NewSite site_of(const Leaf& leaf, Strength strength, Direction direction) const {
    return {.target = leaf.node.trimmed(),
            .path = leaf.path,
            .offset = leaf.node.offset(),
            .strength = strength,
            .direction = direction,
            .is_active = is_deployed_};
  }

  void add(std::string_view column, NewSite site) {
    site.target = column;
    add_column_sites(cx_, site);
  }

  /// The objects from the base down to the join: `Account.Renewals__r.Lines__r`.
  [[nodiscard]] std::string joined(const Leaf& leaf) const {
    std::string objects(root_.child_text("baseObject"));
    for (const xml::Node& node : leaf.open) {
      if (node.name() != "join") continue;
      objects += '.';
      objects += node.child_text("relationship");
    }
    return objects;
  }

  FileContext& cx_;
  xml::Node root_;
  bool is_deployed_;
};

}  // namespace

void read_report_type(const xml::Node& root, FileContext& cx) {
  ReportTypeReader(root, cx).read();
}

}  // namespace lint
