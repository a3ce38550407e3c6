// Reads flows: walks the elements, keeps the object in scope, and reads every text by its position.
#include "linter/read/salesforce/flow.h"

#include <optional>
#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/mentions.h"
#include "linter/read/salesforce/flow_automation.h"
#include "linter/read/salesforce/flow_positions.h"
#include "linter/read/salesforce/flow_sites.h"
#include "linter/read/salesforce/flow_types.h"

namespace lint {
namespace {

constexpr std::size_t kDeepest = 64;

/// What names without an object refer to.
struct Scope {
  std::string_view object = {};
  std::string_view prefix = {};  ///< relationship path from `object`, when a related record is meant
};

/// An open element: the next child to read, and what its texts mean.
struct Frame {
  xml::Node element;
  xml::Node next;
  std::size_t path_length = 0;
  Scope scope = {};
  std::optional<FlowText> string_value =
      std::nullopt;  ///< what a `stringValue` inside is, when not plain text
};

class FlowReader {
 public:
  FlowReader(const xml::Node& root, FileContext& cx)
      : cx_(cx),
        root_(root),
        types_(root, cx.block),
        sites_(cx, types_, equals_folded(root.child_text("status"), "Active")) {}

  void read() {
    add_automations(root_, types_, cx_);
    std::vector<Frame> open = {{.element = root_, .next = root_.first_child()}};
    while (!open.empty()) {
      Frame& frame = open.back();
      const xml::Node node = frame.next;
      path_.resize(frame.path_length);
      if (!node) {
        open.pop_back();
        continue;
      }
      frame.next = node.next_sibling();
      if (node.name() == "processMetadataValues") continue;
      if (!path_.empty()) path_ += '/';
      path_ += node.name();
      if (!node.first_child()) {
        read_text(frame, node);
      } else if (open.size() < kDeepest) {
        open.push_back(enter(frame, node));
      }
    }
  }

 private:
  std::string_view text_of(const xml::Node& node, std::string_view child) const {
    return without_placeholders(cx_.block, node.child_text(child));
  }

  Frame enter(const Frame& parent, const xml::Node& node) const {
    Frame frame = {.element = node,
                   .next = node.first_child(),
                   .path_length = path_.size(),
                   .scope = scope_of(parent.scope, node),
                   .string_value = parent.string_value};
    if (node.name() == "inputParameters" && parent.element.name() == "waitEvents") {
      const std::string_view parameter = node.child_text("name");
      if (parameter == "TimeFieldColumnEnumOrId") frame.string_value = FlowText::field;
      if (parameter == "TimeTableColumnEnumOrId") frame.string_value = FlowText::object;
    }
    return frame;
  }

  Scope scope_of(const Scope& outer, const xml::Node& node) const {
    if (node.name() == "waitEvents") return {.object = time_table_of(node)};
    if (node.name() == "customErrors") return {.object = types_.start_object()};
    for (const std::string_view child :
         {"object", "relatedObject", "picklistObject", "outputSObjectType", "objectType"}) {
      if (const std::string_view object = text_of(node, child); !object.empty()) return {.object = object};
    }
    if (const std::string_view collection = text_of(node, "collectionReference"); !collection.empty()) {
      return {.object = types_.object_of(collection)};
    }
    if (const std::string_view record = text_of(node, "inputReference"); !record.empty()) {
      if (const std::string_view object = types_.object_of(record); !object.empty())
        return {.object = object};
      const FlowReference related = types_.resolve(record);
      return {.object = related.object, .prefix = related.path};
    }
    return outer;
  }

  /// The object whose date field a wait event waits for.
  std::string_view time_table_of(const xml::Node& wait_event) const {
    for (const xml::Node child : xml::children(wait_event)) {
      if (child.name() != "inputParameters" || child.child_text("name") != "TimeTableColumnEnumOrId")
        continue;
      return text_of(child.child("value"), "stringValue");
    }
    return text_of(wait_event, "object");
  }

  void read_text(const Frame& frame, const xml::Node& node) {
    const std::string_view text = without_placeholders(cx_.block, node.trimmed());
    if (text.empty()) return;
    const std::string_view name = node.name();
    FlowPosition position = flow_position_of(frame.element.name(), name);
    if (name == "stringValue" && frame.string_value) position.text = *frame.string_value;
    const FlowPlace place = {.path = path_, .offset = node.offset(), .direction = position.direction};
    switch (position.text) {
      case FlowText::nothing:
        return;
      case FlowText::field:
        return add_field(frame.scope, text, place);
      case FlowText::reference:
        return read_reference(frame, node.name(), text, place);
      case FlowText::object:
        return sites_.add_object(text, place);
      case FlowText::action:
        return read_action(frame, text, place);
      case FlowText::formula:
        return sites_.add_formula(text, place);
      case FlowText::merge:
        return sites_.add_text(text, place, false);
      case FlowText::idle:
        return add_idle_names(cx_, text, path_, node.offset());
      case FlowText::text:
        return sites_.add_text(text, place, true);
    }
  }

  void add_field(const Scope& scope, std::string_view field, const FlowPlace& place) {
    if (scope.prefix.empty()) return sites_.add_field(scope.object, field, place);
    sites_.add_field(scope.object, concat(scope.prefix, ".", field), place);
  }

  /// An assignment other than `Assign` reads the old value too, and a screen's input field writes what is
  /// entered.
  void read_reference(const Frame& frame, std::string_view name, std::string_view text, FlowPlace place) {
    sites_.add_reference(text, place);
    const std::string_view operation = frame.element.child_text("operator");
    if (name == "assignToReference" && frame.element.name() == "assignmentItems" && operation != "Assign") {
      place.direction = Direction::reads;
      sites_.add_reference(text, place);
    }
    if (name == "objectFieldReference") {
      place.direction = Direction::writes;
      sites_.add_reference(text, place);
    }
  }

  /// Alerts and quick actions belong to an object: `Lead.Send_Mail`.
  void read_action(const Frame& frame, std::string_view text, const FlowPlace& place) {
    const std::string_view kind = frame.element.child_text("actionType");
    const std::size_t dot = text.find('.');
    if ((kind != "emailAlert" && kind != "quickAction") || dot == std::string_view::npos) return;
    sites_.add_object(text.substr(0, dot), place);
  }

  FileContext& cx_;
  xml::Node root_;
  FlowTypes types_;
  FlowSites sites_;
  std::string path_;
};

}  // namespace

void read_flow(const xml::Node& root, FileContext& cx) {
  FlowReader(root, cx).read();
}

}  // namespace lint
