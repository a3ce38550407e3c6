// Reads dashboards and reporting snapshots: the leaves that hold columns are known by their names.
#include "linter/read/salesforce/dashboard.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/salesforce/report_column.h"
#include "linter/read/salesforce/report_leaves.h"

namespace lint {
namespace {

bool is_column(std::string_view element) {
  constexpr std::array<std::string_view, 4> kColumns{"column", "groupingColumn", "reportColumn",
                                                     "sortColumn"};
  return std::ranges::find(kColumns, element) != kColumns.end();
}

NewSite site_of(const Leaf& leaf, Strength strength, Direction direction) {
  return {.target = leaf.node.trimmed(),
          .path = leaf.path,
          .offset = leaf.node.offset(),
          .strength = strength,
          .direction = direction};
}

/// The field that a snapshot writes, without the object's name before it.
std::string_view own_field(std::string_view field, std::string_view object) {
  const bool is_qualified =
      field.size() > object.size() && starts_with_folded(field, object) && field[object.size()] == '.';
  return is_qualified ? field.substr(object.size() + 1) : field;
}

}  // namespace

void read_dashboard(const xml::Node& root, FileContext& cx) {
  LeafWalk walk(root);
  for (Leaf leaf = walk.next(); leaf.node; leaf = walk.next()) {
    if (is_column(leaf.node.name())) {
      add_column_sites(cx, site_of(leaf, Strength::medium, Direction::displays));
    } else {
      sweep_leaf(cx, leaf, Strength::medium);
    }
  }
}

void read_analytic_snapshot(const xml::Node& root, FileContext& cx) {
  const std::string_view object = without_placeholders(cx.block, root.child_text("targetObject"));
  LeafWalk walk(root);
  for (Leaf leaf = walk.next(); leaf.node; leaf = walk.next()) {
    if (leaf.path == "mappings/sourceField" || leaf.path == "groupColumn") {
      add_column_sites(cx, site_of(leaf, Strength::strong, Direction::reads));
    } else if (leaf.path == "mappings/targetField") {
      NewSite site = site_of(leaf, Strength::strong, Direction::writes);
      site.context = object;
      site.target = own_field(without_placeholders(cx.block, site.target), object);
      add_site(cx, site);
    } else if (leaf.path == "targetObject") {
      NewSite site = site_of(leaf, Strength::strong, Direction::writes);
      site.form = SiteForm::object;
      add_site(cx, site);
    } else {
      sweep_leaf(cx, leaf, Strength::medium);
    }
  }
}

}  // namespace lint
