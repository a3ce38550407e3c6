// Reads profiles, permission sets and their parts from a parsed document.
#include "linter/read/salesforce/permissions.h"

#include <vector>

#include "linter/read/salesforce/permission_entries.h"

namespace lint {
namespace {

/// The elements below an entry.
void collect_leaves(const xml::Node& entry, std::vector<Leaf>& leaves) {
  leaves.clear();
  for (const xml::Node node : xml::children(entry)) {
    leaves.push_back({.name = node.name(), .text = node.text(), .offset = node.offset()});
  }
}

std::string_view entry_name(MetadataType type) {
  if (type == MetadataType::field_permission) return "fieldPermissions";
  return type == MetadataType::object_permission ? "objectPermissions" : "userPermissions";
}

}  // namespace

void read_permission_holder(const xml::Node& root, FileContext& cx) {
  PermissionHolder holder = begin_holder(cx, root.name_offset());
  std::vector<Leaf> leaves;
  for (const xml::Node node : xml::children(root)) {
    if (node.first_child()) {
      collect_leaves(node, leaves);
      add_permission_entry(node.name(), leaves, cx);
      note_code(node.name(), leaves, holder);
    } else {
      set_holder_fact({.name = node.name(), .text = node.text(), .offset = node.offset()}, holder, cx);
    }
  }
  end_holder(std::move(holder), cx);
}

void read_permission_set_group(const xml::Node& root, FileContext& cx) {
  PermissionHolder holder = begin_holder(cx, root.name_offset());
  for (const xml::Node node : xml::children(root)) {
    const std::string_view element = node.name();
    if (element == "permissionSets" || element == "mutingPermissionSets") {
      auto& names = element == "permissionSets" ? holder.members : holder.muting_members;
      names.push_back(cx.block.text.copy(without_placeholders(cx.block, node.trimmed())));
    } else {
      set_holder_fact({.name = element, .text = node.text(), .offset = node.offset()}, holder, cx);
    }
  }
  end_holder(std::move(holder), cx);
}

void read_permission_part(const xml::Node& root, FileContext& cx) {
  PermissionHolder holder = begin_holder(cx, root.name_offset());
  std::vector<Leaf> leaves;
  collect_leaves(root, leaves);
  add_permission_entry(entry_name(cx.type), leaves, cx);
  end_holder(std::move(holder), cx);
}

}  // namespace lint
