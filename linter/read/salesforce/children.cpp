// What the readers of an object's children share: names, kept text, simple sites.
#include "linter/read/salesforce/children.h"

#include "linter/base/text.h"

namespace lint {

std::string_view begin_child(const xml::Node& root, FileContext& cx) {
  if (cx.object.empty()) return {};
  const std::string_view full_name = keep_name(cx, root, "fullName");
  const std::size_t dot = cx.component.find('.');
  const std::string_view stem =
      dot == std::string_view::npos ? std::string_view() : cx.component.substr(dot + 1);
  const std::string_view name = full_name.empty() ? cx.block.text.copy(stem) : full_name;
  cx.component = cx.block.text.copy(concat(cx.object, ".", name));
  return name;
}

std::uint32_t name_offset_of(const xml::Node& root) {
  const xml::Node name = root.child("fullName");
  return name ? name.offset() : root.name_offset();
}

std::string_view keep_object_name(FileContext& cx) {
  return cx.block.names[cx.block.names.intern(cx.object)];
}

std::string_view keep_text(FileContext& cx, const xml::Node& parent, std::string_view element) {
  const xml::Node node = parent.child(element);
  return node ? cx.block.text.copy(node.text()) : std::string_view();
}

std::string_view keep_name(FileContext& cx, const xml::Node& parent, std::string_view element) {
  return cx.block.text.copy(without_placeholders(cx.block, parent.child_text(element)));
}

void add_name_site(FileContext& cx, const xml::Node& element, const NameUse& use) {
  add_site(cx, {.target = element.trimmed(),
                .context = cx.object,
                .path = use.path,
                .offset = element.offset(),
                .strength = use.strength,
                .direction = use.direction,
                .is_active = use.is_active});
}

}  // namespace lint
