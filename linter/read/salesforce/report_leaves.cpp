// The leaves of a document, walked without recursion.
#include "linter/read/salesforce/report_leaves.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/mentions.h"

namespace lint {
namespace {

constexpr std::size_t kDeepest = 64;

}  // namespace

xml::Node Leaf::enclosing(std::string_view name) const {
  const auto found = std::find_if(open.rbegin(), open.rend(),
                                  [&](const xml::Node& around) { return around.name() == name; });
  return found == open.rend() ? xml::Node() : *found;
}

Leaf LeafWalk::next() {
  while (!open_.empty()) {
    const xml::Node node = next_.back();
    path_.resize(lengths_.back());
    if (!node) {
      open_.pop_back();
      next_.pop_back();
      lengths_.pop_back();
      continue;
    }
    next_.back() = node.next_sibling();
    if (!path_.empty()) path_ += '/';
    path_ += node.name();
    if (!node.first_child()) return {.node = node, .path = path_, .open = open_};
    if (open_.size() == kDeepest) continue;
    open_.push_back(node);
    next_.push_back(node.first_child());
    lengths_.push_back(path_.size());
  }
  return {};
}

bool is_label(std::string_view element) {
  constexpr std::array<std::string_view, 9> kLabels{"name",        "description", "label",
                                                    "masterLabel", "title",       "header",
                                                    "footer",      "metricLabel", "displayNameOverride"};
  return std::ranges::find(kLabels, element) != kLabels.end();
}

void add_mention_sites(FileContext& cx, NewSite site) {
  const std::string_view text = without_placeholders(cx.block, site.target);
  site.form = SiteForm::mention;
  site.context = {};
  for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) {
    const std::string field = mention->target();
    site.target = field;
    add_site(cx, site);
  }
}

void sweep_leaf(FileContext& cx, const Leaf& leaf, Strength strength, bool is_active) {
  add_mention_sites(cx, {.target = leaf.node.trimmed(),
                         .path = leaf.path,
                         .offset = leaf.node.offset(),
                         .strength = is_label(leaf.node.name()) ? Strength::none : strength,
                         .is_active = is_active});
}

}  // namespace lint
