// What the readers of an object's children share.
#pragma once

#include <string_view>

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// The child's own name: its `fullName`, else what its file is called. Also sets `cx.component` to
/// `Object.Name`. Empty when the child has no name or belongs to no object.
[[nodiscard]] std::string_view begin_child(const xml::Node& root, FileContext& cx);

/// Where the name of the child stands.
[[nodiscard]] std::uint32_t name_offset_of(const xml::Node& root);

/// The object's name, kept once for all its children.
[[nodiscard]] std::string_view keep_object_name(FileContext& cx);
/// A copy of an element's exact text that outlives the file; empty when there is no such element.
[[nodiscard]] std::string_view keep_text(FileContext& cx, const xml::Node& parent, std::string_view element);
/// The same without surrounding white space and build placeholders: for API names.
[[nodiscard]] std::string_view keep_name(FileContext& cx, const xml::Node& parent, std::string_view element);

/// How a list of names is used.
struct NameUse {
  std::string_view path = {};  ///< element path of the site
  Strength strength = Strength::weak;
  Direction direction = Direction::displays;
  bool is_active = true;
};

/// Records the element's text as a path from the context's object. Legacy column constants such as
/// `FULL_NAME` are recorded as written.
void add_name_site(FileContext& cx, const xml::Node& element, const NameUse& use);

}  // namespace lint
