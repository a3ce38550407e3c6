// Reads the small children of an object: where each of them names fields.
#include "linter/read/salesforce/object_parts.h"

#include <span>
#include <vector>

#include "linter/code/email.h"
#include "linter/read/mentions.h"
#include "linter/read/salesforce/children.h"
#include "linter/read/salesforce/markup_reader.h"

namespace lint {
namespace {

/// An element of the child that names a field, itself or in an element of its own.
struct NamePlace {
  std::string_view element;
  std::string_view inner;  ///< empty: the element itself
  NameUse use;
};

void add_places(const xml::Node& root, FileContext& cx, std::span<const NamePlace> places) {
  if (begin_child(root, cx).empty()) return;
  for (const xml::Node node : xml::children(root)) {
    for (const NamePlace& place : places) {
      if (node.name() != place.element) continue;
      const xml::Node name = place.inner.empty() ? node : node.child(place.inner);
      if (name) add_name_site(cx, name, place.use);
    }
  }
}

constexpr NamePlace kListView[] = {
    {"columns", "", {.path = "columns"}},
    {"filters",
     "field",
     {.path = "filters/field", .strength = Strength::medium, .direction = Direction::reads}},
};
constexpr NamePlace kCompactLayout[] = {{"fields", "", {.path = "fields"}}};
constexpr NamePlace kFieldSet[] = {
    {"displayedFields", "field", {.path = "displayedFields/field"}},
    {"availableFields", "field", {.path = "availableFields/field", .strength = Strength::none}},
};
constexpr NamePlace kRecordType[] = {
    {"picklistValues",
     "picklist",
     {.path = "picklistValues/picklist", .strength = Strength::none, .direction = Direction::structural}},
};
constexpr NamePlace kIndex[] = {
    {"fields",
     "name",
     {.path = "fields/name", .strength = Strength::strong, .direction = Direction::structural}},
};

}  // namespace

void read_list_view(const xml::Node& root, FileContext& cx) {
  add_places(root, cx, kListView);
}

void read_compact_layout(const xml::Node& root, FileContext& cx) {
  add_places(root, cx, kCompactLayout);
}

void read_field_set(const xml::Node& root, FileContext& cx) {
  add_places(root, cx, kFieldSet);
}

void read_record_type(const xml::Node& root, FileContext& cx) {
  add_places(root, cx, kRecordType);
}

void read_index(const xml::Node& root, FileContext& cx) {
  add_places(root, cx, kIndex);
}

void read_plain_child(const xml::Node& root, FileContext& cx) {
  add_places(root, cx, {});
}

void read_web_link(const xml::Node& root, FileContext& cx) {
  if (begin_child(root, cx).empty()) return;
  if (const xml::Node text = root.child("description")) {
    add_idle_names(cx, text.text(), "description", text.offset());
  }
  const xml::Node url = root.child("url");
  if (!url) return;
  const bool is_script = root.child("openType").trimmed() == "onClickJavaScript";
  std::vector<CodeUse> uses = link_uses(url.trimmed(), is_script);
  // Entities make places inside the text uncertain.
  for (CodeUse& use : uses) use.offset = url.offset();
  add_code_sites(cx, uses, Strength::medium);
  if (url.trimmed().find("{!") == std::string_view::npos) return;
  add_formula(cx, {.text = url.trimmed(),
                   .dialect = formula::Dialect::template_text,
                   .context = cx.object,
                   .path = "url",
                   .offset = url.offset(),
                   .strength = Strength::medium});
}

}  // namespace lint
