// Reads value sets: API values, labels and whether they are active.
#include "linter/read/salesforce/value_set.h"

#include <algorithm>
#include <array>

#include "linter/read/salesforce/children.h"

namespace lint {
namespace {

constexpr std::array<std::string_view, 5> kValueElements{"value", "picklistValues", "customValue",
                                                         "standardValue", "globalPicklistValues"};

}  // namespace

void read_values(const xml::Node& parent, FileContext& cx, std::vector<PicklistValue>& values) {
  for (const xml::Node node : xml::children(parent)) {
    if (std::ranges::find(kValueElements, node.name()) == kValueElements.end()) continue;
    const xml::Node active = node.child("isActive");
    const xml::Node is_default = node.child("default");
    values.push_back({.name = cx.block.text.copy(node.child_text("fullName")),
                      .label = keep_text(cx, node, "label"),
                      .is_active = !active || active.is_true(),
                      .is_default = is_default && is_default.is_true()});
  }
}

void read_value_set(const xml::Node& root, FileContext& cx) {
  ValueSet set = {.name = cx.block.text.copy(cx.component)};
  set.origin.offset = root.name_offset();
  read_values(root, cx, set.values);
  cx.block.value_sets.push_back(std::move(set));
}

}  // namespace lint
