// Reads object files: the object, its search layouts, and the children that stand inside.
#include "linter/read/salesforce/object.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/mentions.h"
#include "linter/read/salesforce/children.h"
#include "linter/read/salesforce/readers.h"

namespace lint {
namespace {

struct ChildRow {
  std::string_view element;
  MetadataType type;
};

constexpr std::array<ChildRow, 10> kChildren{{
    {"fields", MetadataType::custom_field},
    {"validationRules", MetadataType::validation_rule},
    {"recordTypes", MetadataType::record_type},
    {"listViews", MetadataType::list_view},
    {"compactLayouts", MetadataType::compact_layout},
    {"fieldSets", MetadataType::field_set},
    {"webLinks", MetadataType::web_link},
    {"businessProcesses", MetadataType::business_process},
    {"indexes", MetadataType::index},
    {"sharingReasons", MetadataType::sharing_reason},
}};

/// Elements of search layouts whose text is a field of the object.
constexpr std::array<std::string_view, 7> kSearchElements{"customTabListAdditionalFields",
                                                          "lookupDialogsAdditionalFields",
                                                          "lookupPhoneDialogsAdditionalFields",
                                                          "lookupFilterFields",
                                                          "searchFilterFields",
                                                          "searchResultsAdditionalFields",
                                                          "fields"};

void read_search_layout(const xml::Node& layout, FileContext& cx) {
  for (const xml::Node node : xml::children(layout)) {
    const std::string_view name = node.name();
    if (std::ranges::find(kSearchElements, name) == kSearchElements.end()) continue;
    const std::string path = concat(layout.name(), "/", name);
    add_name_site(cx, node, {.path = path});
  }
}

void add_absolute(FileContext& cx, const xml::Node& node, std::string_view path, bool is_active) {
  if (!node) return;
  add_site(cx, {.target = node.trimmed(),
                .path = path,
                .offset = node.offset(),
                .form = SiteForm::absolute,
                .is_active = is_active});
}

/// A lookup filter of files up to API 29.
void read_named_filter(const xml::Node& filter, FileContext& cx) {
  const xml::Node active = filter.child("active");
  const bool is_active = !active || active.is_true();
  add_absolute(cx, filter.child("field"), "namedFilters/field", is_active);
  for (const xml::Node item : xml::children(filter)) {
    if (item.name() != "filterItems") continue;
    add_absolute(cx, item.child("field"), "namedFilters/filterItems/field", is_active);
    add_absolute(cx, item.child("valueField"), "namedFilters/filterItems/valueField", is_active);
  }
}

void read_child(const xml::Node& node, MetadataType type, const FileContext& cx) {
  FileContext child = cx;
  child.type = type;
  child.component = {};
  reader_of(type)(node, child);
}

}  // namespace

void read_custom_object(const xml::Node& root, FileContext& cx) {
  if (cx.object.empty()) return;
  Object object = {.name = keep_object_name(cx), .has_object_file = true, .is_defined = true};
  object.origin.offset = root.name_offset();
  for (const xml::Node node : xml::children(root)) {
    const std::string_view name = node.name();
    const auto child = std::ranges::find(kChildren, name, &ChildRow::element);
    if (child != kChildren.end()) {
      read_child(node, child->type, cx);
    } else if (name == "label") {
      object.label = cx.block.text.copy(node.text());
    } else if (name == "description") {
      object.description = cx.block.text.copy(node.text());
      add_idle_names(cx, node.text(), name, node.offset());
    } else if (name == "sharingModel") {
      object.sharing_model = cx.block.text.copy(node.trimmed());
    } else if (name == "nameField") {
      object.name_field_type = keep_name(cx, node, "type");
    } else if (name == "customSettingsType") {
      object.is_custom_setting = true;
    } else if (name == "searchLayouts" || name == "profileSearchLayouts") {
      read_search_layout(node, cx);
    } else if (name == "namedFilters") {
      read_named_filter(node, cx);
    }
  }
  cx.block.objects.push_back(std::move(object));
}

void add_object_of_child(FileContext& cx) {
  if (cx.object.empty()) return;
  cx.block.objects.push_back({.name = keep_object_name(cx), .is_defined = true});
}

}  // namespace lint
