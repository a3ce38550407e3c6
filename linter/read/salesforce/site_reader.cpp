// Reads files by the site table: keeps the open elements, finds the row of each text and the object it starts
// from.
#include "linter/read/salesforce/site_reader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/salesforce/site_pairs.h"
#include "linter/read/salesforce/site_table.h"
#include "linter/read/salesforce/site_texts.h"
#include "linter/read/well_formed.h"

namespace lint {
namespace {

/// Roots of parts, and the element that they are inside the whole file.
constexpr std::pair<std::string_view, std::string_view> kParts[] = {
    {"WorkflowRule", "rules"},
    {"WorkflowFieldUpdate", "fieldUpdates"},
    {"WorkflowAlert", "alerts"},
    {"WorkflowTask", "tasks"},
    {"WorkflowOutboundMessage", "outboundMessages"},
    {"WorkflowFlowAction", "flowActions"},
    {"SharingCriteriaRule", "sharingCriteriaRules"},
    {"SharingGuestRule", "sharingGuestRules"},
    {"SharingOwnerRule", "sharingOwnerRules"},
    {"SharingTerritoryRule", "sharingTerritoryRules"},
    {"MatchingRule", "matchingRules"},
    {"BotVersion", "botVersions"},
};

/// Kinds of actions, and the element of a workflow that holds those that use fields.
constexpr std::pair<std::string_view, std::string_view> kActions[] = {
    {"FieldUpdate", "fieldUpdates"}, {"Alert", "alerts"}, {"OutboundMessage", "outboundMessages"}};

/// The property of a related list that says whose list it is.
constexpr std::string_view kParent = "parentFieldApiName";

struct Frame {
  xml::Node element;
  xml::Node next;
  std::size_t path_length = 0;
  bool is_active = true;
};

bool is_one_of(std::string_view text, std::string_view choices) {
  const std::vector<std::string_view> all = split(choices, '|');
  return std::ranges::any_of(all, [text](std::string_view choice) { return equals_folded(choice, text); });
}

class SiteReader {
 public:
  SiteReader(const xml::Node& root, FileContext& cx)
      : cx_(cx), texts_(cx), rows_(sites_of(cx.type)), root_(root), file_component_(cx.component) {}

  void read() {
    for (const auto& [part, element] : kParts) {
      if (root_.name() == part) path_ = element;
    }
    read_inputs();
    const bool is_in_force = is_active(root_);
    open_.push_back({root_, root_.first_child(), path_.size(), is_in_force});
    while (!open_.empty()) {
      Frame& frame = open_.back();
      const xml::Node node = frame.next;
      path_.resize(frame.path_length);
      if (!node) {
        open_.pop_back();
        continue;
      }
      frame.next = node.next_sibling();
      if (!path_.empty()) path_ += '/';
      path_ += node.name();
      if (open_.size() == 1) name_component(node);
      if (!node.first_child()) {
        read_text(node);
      } else if (open_.size() < xml::kMaxDepth) {
        open_.push_back({node, node.first_child(), path_.size(), frame.is_active && is_active(node)});
      }
    }
  }

 private:
  /// A file of an object holds components with names of their own: the rules and actions of a workflow.
  void name_component(const xml::Node& node) {
    const std::string_view name = node.child_text("fullName");
    cx_.component = file_component_;
    if (name.empty() || cx_.component != cx_.object) return;
    component_ = concat(cx_.object, ".", name);
    cx_.component = component_;
  }

  /// Inputs of prompts have a name and an object.
  void read_inputs() {
    if (cx_.type != MetadataType::prompt_template) return;
    for (const xml::Node version : xml::children(root_)) {
      for (const xml::Node input : xml::children(version)) {
        if (input.name() != "inputs") continue;
        texts_.set_input(input.child_text("apiName"), input.child_text("definition"));
      }
    }
  }

  /// Whether the element at the current path is no switched-off component.
  bool is_active(const xml::Node& element) const {
    for (const ActiveRow& row : active_elements()) {
      if (row.type != table_type(cx_.type) || path_ != row.container) continue;
      const xml::Node state = element.child(row.element);
      return !state || equals_folded(state.trimmed(), row.value);
    }
    return true;
  }

  /// The text of the nearest element of that name beside the current text or around it; for properties, of
  /// the property of that name.
  std::string_view nearest(std::string_view name) const {
    for (auto frame = open_.rbegin(); frame != open_.rend(); ++frame) {
      if (const xml::Node found = frame->element.child(name)) return found.trimmed();
      for (const xml::Node node : xml::children(frame->element)) {
        const bool is_property = node.name() == "componentInstanceProperties";
        if (is_property && node.child_text("name") == name) return node.child_text("value");
      }
    }
    return {};
  }

  std::string object_for(const SiteRow& row) const {
    if (row.object == "-") return {};
    if (row.object.starts_with('=')) return std::string(row.object.substr(1));
    for (const std::string_view name : split(row.object, '|')) {
      const std::string_view text = name.empty() ? std::string_view() : nearest(name);
      // A parent may be given by its lookup: `Visit__c.Host__c`.
      const std::string object = plain_object(without_placeholders(cx_.block, text));
      if (is_name_path(object)) return object.substr(0, object.find('.'));
    }
    return std::string(cx_.object);
  }

  /// The object that another value of the custom metadata record names for this one.
  std::string object_of_setting() {
    if (!pairs_) pairs_.emplace(root_, cx_);
    return pairs_->object_for(without_placeholders(cx_.block, open_.back().element.child_text("field")));
  }

  bool fits(const SiteRow& row) const {
    // Most rows differ in the last letter.
    const bool may_fit = row.path.back() == path_.back() || row.path.back() == '*';
    if (!may_fit || !ends_like(path_, row.path)) return false;
    const std::size_t equals = row.when.find('=');
    return row.when.empty() || is_one_of(nearest(row.when.substr(0, equals)), row.when.substr(equals + 1));
  }

  const SiteRow* find_row() const {
    const bool is_general = rows_.empty();
    for (const auto rows :
         {rows_, prose_sites(), is_general ? general_sites() : std::span<const SiteRow>()}) {
      const auto row = std::ranges::find_if(rows, [this](const SiteRow& each) { return fits(each); });
      if (row != rows.end()) return &*row;
    }
    return nullptr;
  }

  void read_text(const xml::Node& node) {
    const std::string_view text = without_placeholders(cx_.block, node.trimmed());
    if (text.empty()) return;
    TextPlace place = {
        .path = path_, .context = {}, .offset = node.offset(), .is_active = open_.back().is_active};
    const SiteRow* row = find_row();
    if (row == nullptr) return texts_.add_words(text, place);
    place.strength = row->strength;
    place.direction = row->direction;
    const std::string object = row->text == SiteText::setting ? object_of_setting() : object_for(*row);
    place.context = object;
    if (!row->through.empty() && is_column_constant(text)) return;
    const std::string path = is_name_path(text) ? concat(path_before(*row), text) : std::string(text);
    add(*row, path, place);
  }

  /// The lookups that lead from the context object to the one whose field the row names.
  std::string path_before(const SiteRow& row) const {
    std::string before;
    if (row.object.starts_with(kParent)) {
      // The list belongs to the record that a lookup of the context points to: `Visit__c.Host__c`.
      const std::string_view parent = without_placeholders(cx_.block, nearest(kParent));
      const std::size_t dot = parent.find('.');
      const std::string_view lookup = dot == std::string_view::npos ? "Id" : parent.substr(dot + 1);
      if (!equals_folded(lookup, "Id")) before = concat(lookup, ".");
    }
    const std::string_view through =
        row.through.empty() ? std::string_view() : without_placeholders(cx_.block, nearest(row.through));
    return through.empty() ? before : concat(before, through, ".");
  }

  void add(const SiteRow& row, std::string_view text, const TextPlace& place) {
    switch (row.text) {
      case SiteText::field:
        return texts_.add_field(text, place);
      case SiteText::qualified:
        return texts_.add_qualified(text, place);
      case SiteText::reference:
        return texts_.add_reference(text, place);
      case SiteText::related_list:
        return texts_.add_related_list(text, place);
      case SiteText::formula:
        return texts_.add_formula(text, place);
      case SiteText::merge:
        return texts_.add_merge(text, place);
      case SiteText::object:
        return texts_.add_object(text, place);
      case SiteText::member:
        return texts_.add_member(text, place);
      case SiteText::own_object:
        return equals_folded(text, "true") ? texts_.add_object(cx_.component, place) : void();
      case SiteText::setting:
        return is_object_key() ? texts_.add_object_setting(text, place) : texts_.add_setting(text, place);
      case SiteText::action:
        return add_action(text, place);
      case SiteText::words:
        return texts_.add_words(text, place);
      case SiteText::nothing:
        return;
    }
  }

  /// Whether the value stands in a field such as `Related_Object__c`.
  bool is_object_key() const {
    const std::string_view key = open_.back().element.child_text("field");
    return contains_folded(key, "object") && !contains_folded(key, "field");
  }

  /// What is started here is in force as far as what starts it.
  void add_action(std::string_view name, const TextPlace& place) {
    for (const auto& [type, element] : kActions) {
      if (nearest("type") != type) continue;
      const std::string component = concat(element, "/", place.context, ".", name);
      cx_.block.activations.push_back({.component = cx_.block.names.intern(component),
                                       .type = MetadataType::workflow,
                                       .is_active = place.is_active});
      if (element == "fieldUpdates") add_delayed_update(name, place);
    }
  }

  /// A field update behind a time trigger saves the record once more, later.
  void add_delayed_update(std::string_view name, const TextPlace& place) {
    if (path_.find("workflowTimeTriggers/") == std::string::npos) return;
    Interner& names = cx_.block.names;
    cx_.block.automations.push_back({.component = names.intern(concat(place.context, ".", name)),
                                     .object = names.intern(place.context),
                                     .origin = {.file = {}, .offset = place.offset},
                                     .type = cx_.type,
                                     .start = AutomationStart::delay,
                                     .is_active = place.is_active});
  }

  FileContext& cx_;
  SiteTexts texts_;
  std::span<const SiteRow> rows_;
  xml::Node root_;
  std::string_view file_component_;
  std::string component_;
  std::optional<ObjectPairs> pairs_;  ///< made when a value asks
  std::vector<Frame> open_;
  std::string path_;
};

}  // namespace

void read_sites(const xml::Node& root, FileContext& cx) {
  SiteReader(root, cx).read();
}

}  // namespace lint
