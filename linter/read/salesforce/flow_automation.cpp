// What makes a flow run: implementation.
#include "linter/read/salesforce/flow_automation.h"

#include <algorithm>
#include <string>
#include <vector>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Longer walks than any flow has end here.
constexpr std::size_t kMostSteps = 1000;

/// The value of a setting of a process of Process Builder, such as `ObjectType`.
std::string_view process_setting(const xml::Node& root, std::string_view name) {
  for (const xml::Node node : xml::children(root)) {
    if (node.name() != "processMetadataValues" || node.child_text("name") != name) continue;
    return node.child("value").child_text("stringValue");
  }
  return {};
}

AutomationStart start_of(const xml::Node& root) {
  const std::string_view trigger = root.child("start").child_text("triggerType");
  if (trigger == "Scheduled") return AutomationStart::schedule;
  const bool is_process = root.child_text("processType") == "Workflow";
  return trigger.starts_with("Record") || is_process ? AutomationStart::record : AutomationStart::other;
}

/// Adds the elements that the connectors inside `element` lead to.
void add_targets(const xml::Node& element, std::vector<std::string_view>& names) {
  std::vector<xml::Node> open = {element};
  for (std::size_t i = 0; i < open.size() && open.size() < kMostSteps; ++i) {
    for (const xml::Node child : xml::children(open[i])) {
      if (child.name() == "targetReference") names.push_back(child.trimmed());
      if (child.first_child()) open.push_back(child);
    }
  }
}

/// The elements that run some time after the save: those behind the scheduled paths of the start.
std::vector<std::string_view> delayed_elements(const xml::Node& root) {
  std::vector<std::string_view> names;
  for (const xml::Node path : xml::children(root.child("start"))) {
    const bool waits = path.name() == "scheduledPaths" && path.child("offsetNumber");
    if (waits) add_targets(path, names);
  }
  for (std::size_t i = 0; i < names.size() && names.size() < kMostSteps; ++i) {
    const bool is_repeated = std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i),
                                       names[i]) != names.begin() + static_cast<std::ptrdiff_t>(i);
    for (const xml::Node element : xml::children(root)) {
      if (!is_repeated && element.child_text("name") == names[i]) add_targets(element, names);
    }
  }
  return names;
}

}  // namespace

void add_automations(const xml::Node& root, const FlowTypes& types, FileContext& cx) {
  if (!root.child("recordUpdates")) return;
  Interner& names = cx.block.names;
  const auto intern = [&](std::string_view text) { return text.empty() ? NameId() : names.intern(text); };
  const xml::Node start = root.child("start");
  const std::string_view object =
      types.start_object().empty() ? process_setting(root, "ObjectType") : types.start_object();
  const AutomationStart kind = start_of(root);
  const bool goes_through_all = kind == AutomationStart::schedule && !object.empty() &&
                                !start.child("filters") && !start.child("filterFormula") &&
                                !root.child("decisions");
  const std::vector<std::string_view> delayed = delayed_elements(root);
  for (const xml::Node update : xml::children(root)) {
    if (update.name() != "recordUpdates") continue;
    const std::string_view named = without_placeholders(cx.block, update.child_text("object"));
    const std::string_view input = update.child_text("inputReference");
    const bool is_delayed = std::ranges::find(delayed, update.child_text("name")) != delayed.end();
    const bool is_own_record = equals_folded(input, "$Record");
    const bool updates_all = !named.empty() && !update.child("filters");
    cx.block.automations.push_back({.component = names.intern(cx.component),
                                    .object = intern(without_placeholders(cx.block, object)),
                                    .target = intern(named.empty() ? types.object_of(input) : named),
                                    .frequency = intern(start.child("schedule").child_text("frequency")),
                                    .origin = {.file = {}, .offset = update.name_offset()},
                                    .type = MetadataType::flow,
                                    .start = is_delayed ? AutomationStart::delay : kind,
                                    .is_filtered = !(updates_all || (is_own_record && goes_through_all)),
                                    .is_active = equals_folded(root.child_text("status"), "Active")});
  }
}

}  // namespace lint
