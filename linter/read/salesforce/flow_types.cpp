// Types of a flow's resources: collected from its elements, then followed through loops and collections.
#include "linter/read/salesforce/flow_types.h"

#include <algorithm>
#include <array>
#include <utility>

#include "linter/base/text.h"
#include "linter/read/file_context.h"

namespace lint {
namespace {

constexpr std::size_t kMostScreenFields = 10000;
constexpr int kMostSourceSteps = 16;

/// Globals that are records
/// (https://help.salesforce.com/s/articleView?id=platform.flow_ref_resources_global_variables.htm).
constexpr std::array kGlobalRecords = {
    std::pair<std::string_view, std::string_view>{"$User", "User"},
    std::pair<std::string_view, std::string_view>{"$Profile", "Profile"},
    std::pair<std::string_view, std::string_view>{"$UserRole", "UserRole"},
    std::pair<std::string_view, std::string_view>{"$Organization", "Organization"},
    std::pair<std::string_view, std::string_view>{"$RecordType", "RecordType"},
};

/// A dotted name cut at its first dot.
struct Cut {
  std::string_view head = {};
  std::string_view rest = {};
};

Cut cut_at_dot(std::string_view reference) {
  const std::size_t dot = reference.find('.');
  if (dot == std::string_view::npos) return {.head = reference};
  return {.head = reference.substr(0, dot), .rest = reference.substr(dot + 1)};
}

FlowReference typed(std::string_view object, std::string_view path) {
  if (object.empty() || path.empty()) return {};
  return {.kind = FlowReference::Kind::typed, .object = object, .path = path};
}

/// `$Setup.Settings__c.Limit__c`, `$CustomMetadata.Rule__mdt.Main.Limit__c`,
/// `$ObjectType.Lead.Fields.Score__c`.
FlowReference resolve_global(std::string_view head, std::string_view rest) {
  for (const auto& [name, object] : kGlobalRecords) {
    if (equals_folded(head, name)) return typed(object, rest);
  }
  const Cut first = cut_at_dot(rest);
  if (equals_folded(head, "$Setup")) return typed(first.head, first.rest);
  if (equals_folded(head, "$CustomMetadata") || equals_folded(head, "$ObjectType")) {
    return typed(first.head, cut_at_dot(first.rest).rest);
  }
  return {};
}

std::string_view without_subscript(std::string_view head) {
  return head.substr(0, head.find('['));
}

}  // namespace

FlowTypes::FlowTypes(const xml::Node& root, RecordBlock& block) {
  start_object_ = without_placeholders(block, root.child("start").child_text("object"));
  for (const xml::Node element : xml::children(root)) add_element(element, block);
  std::stable_sort(resources_.begin(), resources_.end(),
                   [](const Resource& a, const Resource& b) { return a.name < b.name; });
  follow_sources();
}

void FlowTypes::add(std::string_view name, Resource resource) {
  if (name.empty()) return;
  resource.name = fold(name);
  resources_.push_back(std::move(resource));
}

void FlowTypes::add_element(const xml::Node& element, RecordBlock& block) {
  const std::string_view kind = element.name();
  const std::string_view name = element.child_text("name");
  const auto text_of = [&](std::string_view child) {
    return without_placeholders(block, element.child_text(child));
  };
  if (kind == "variables" || kind == "transforms") {
    add(name, {.object = text_of("objectType")});
  } else if (kind == "recordLookups" || kind == "recordCreates") {
    add(name, {.object = text_of("object")});
  } else if (kind == "loops") {
    add(name, {.source = text_of("collectionReference")});
  } else if (kind == "collectionProcessors") {
    add(name, {.object = text_of("outputSObjectType"), .source = text_of("collectionReference")});
    add(element.child_text("assignNextValueToReference"), {.source = text_of("collectionReference")});
    add(concat("currentItem_", name), {.source = text_of("collectionReference")});
  } else if (kind == "actionCalls") {
    add_component(element, block);
  } else if (kind == "screens") {
    add_screen_fields(element, block);
  }
}

void FlowTypes::add_screen_fields(const xml::Node& screen, RecordBlock& block) {
  std::vector<xml::Node> open = {screen};
  for (std::size_t i = 0; i < open.size() && open.size() < kMostScreenFields; ++i) {
    for (const xml::Node child : xml::children(open[i])) {
      if (child.name() != "fields") continue;
      add_component(child, block);
      open.push_back(child);
    }
  }
}

/// A component or action of a generic record type: typed when it is used with one object only.
void FlowTypes::add_component(const xml::Node& component, RecordBlock& block) {
  std::string_view object;
  for (const xml::Node child : xml::children(component)) {
    if (child.name() != "dataTypeMappings") continue;
    const std::string_view type = without_placeholders(block, child.child_text("typeValue"));
    if (!object.empty() && !equals_folded(object, type)) return;
    object = type;
  }
  if (!object.empty()) add(component.child_text("name"), {.object = object, .holds_outputs = true});
}

/// Loops over filters over look-ups take a few rounds; a cycle stays unknown.
void FlowTypes::follow_sources() {
  bool is_changed = true;
  for (int step = 0; is_changed && step < kMostSourceSteps; ++step) {
    is_changed = false;
    for (Resource& resource : resources_) {
      if (!resource.object.empty() || resource.source.empty()) continue;
      resource.object = object_of(resource.source);
      is_changed |= !resource.object.empty();
    }
  }
}

/// The first resource of that name that has an object, if any has: a loop may assign to a variable of its
/// name.
const FlowTypes::Resource* FlowTypes::find(std::string_view name) const {
  const std::string folded = fold(name);
  auto found = std::lower_bound(resources_.begin(), resources_.end(), folded,
                                [](const Resource& a, const std::string& b) { return a.name < b; });
  for (; found != resources_.end() && found->name == folded; ++found) {
    if (!found->object.empty()) return &*found;
  }
  return nullptr;
}

std::string_view FlowTypes::object_of(std::string_view reference) const {
  const Cut cut = cut_at_dot(reference);
  const std::string_view head = without_subscript(cut.head);
  if (cut.rest.empty() && (equals_folded(head, "$Record") || equals_folded(head, "$Record__Prior"))) {
    return start_object_;
  }
  const Resource* const resource = find(head);
  if (resource == nullptr) return {};
  const bool is_output = !cut.rest.empty() && cut.rest.find('.') == std::string_view::npos;
  return resource->holds_outputs == is_output && (is_output || cut.rest.empty()) ? resource->object
                                                                                 : std::string_view();
}

FlowReference FlowTypes::resolve(std::string_view reference) const {
  if (reference.starts_with('[')) {
    const std::size_t close = reference.find("].");
    if (close == std::string_view::npos) return {};
    return typed(reference.substr(1, close - 1), reference.substr(close + 2));
  }
  const Cut cut = cut_at_dot(reference);
  if (cut.rest.empty()) return {};
  const FlowReference untyped = {.kind = FlowReference::Kind::untyped, .path = cut.rest};
  const std::string_view head = without_subscript(cut.head);
  if (equals_folded(head, "$Record") || equals_folded(head, "$Record__Prior")) {
    return start_object_.empty() ? untyped : typed(start_object_, cut.rest);
  }
  if (head.starts_with('$')) return resolve_global(head, cut.rest);
  const Resource* const resource = find(head);
  if (resource == nullptr) return untyped;
  return typed(resource->object, resource->holds_outputs ? cut_at_dot(cut.rest).rest : cut.rest);
}

}  // namespace lint
