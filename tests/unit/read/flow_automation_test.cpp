// Automations of flows: what starts them, whose records they save, and whether conditions choose these.
#include "linter/read/salesforce/flow_automation.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "linter/base/text.h"

namespace lint {
namespace {

std::string_view word_of(AutomationStart start) {
  constexpr std::string_view kWords[] = {"record", "schedule", "delay", "other"};
  return kWords[static_cast<std::size_t>(start)];
}

/// "schedule Lead saves all Lead, Daily" for each update.
std::vector<std::string> automations_of(std::string_view elements) {
  std::string bytes = concat("<Flow>", elements, "<status>Active</status></Flow>");
  xml::Document document;
  REQUIRE_FALSE(document.parse(bytes.data(), bytes.size()).has_value());
  RecordBlock block;
  FileContext cx = {.path = "flows/Router.flow-meta.xml",
                    .type = MetadataType::flow,
                    .component = "Router",
                    .block = block};
  add_automations(document.root(), FlowTypes(document.root(), block), cx);
  std::vector<std::string> result;
  for (const Automation& each : block.automations) {
    const std::string_view frequency = block.names[each.frequency];
    result.push_back(concat(word_of(each.start), " ", block.names[each.object], " saves ",
                            each.is_filtered ? "" : "all ", block.names[each.target],
                            frequency.empty() ? "" : ", ", frequency));
  }
  return result;
}

using Automations = std::vector<std::string>;

constexpr std::string_view kOwn =
    "<recordUpdates><name>Own</name><inputReference>$Record</inputReference></recordUpdates>";
constexpr std::string_view kAllContacts =
    "<recordUpdates><name>All</name><object>Contact</object></recordUpdates>";
constexpr std::string_view kSomeContacts =
    "<recordUpdates><name>Some</name><filters><field>AccountId</field></filters><object>Contact</object>"
    "</recordUpdates>";

TEST_CASE("a flow that saves nothing is no automation") {
  CHECK(automations_of("<start><object>Lead</object></start>").empty());
}

TEST_CASE("the start tells what makes a flow run") {
  constexpr std::string_view kDaily =
      "<start><object>Lead</object><schedule><frequency>Daily</frequency></schedule>"
      "<triggerType>Scheduled</triggerType></start>";
  CHECK(automations_of(concat(kDaily, kOwn)) == Automations{"schedule Lead saves all Lead, Daily"});
  CHECK(automations_of(
            concat("<start><object>Lead</object><triggerType>RecordAfterSave</triggerType></start>", kOwn)) ==
        Automations{"record Lead saves Lead"});
  CHECK(automations_of(kSomeContacts) == Automations{"other  saves Contact"});
  CHECK(automations_of(kAllContacts) == Automations{"other  saves all Contact"});
}

TEST_CASE("a condition or a decision may choose the records of a scheduled flow") {
  CHECK(automations_of(concat("<start><object>Lead</object><filters><field>Status</field></filters>"
                              "<triggerType>Scheduled</triggerType></start>",
                              kOwn)) == Automations{"schedule Lead saves Lead"});
  CHECK(automations_of(concat("<start><object>Lead</object><triggerType>Scheduled</triggerType></start>"
                              "<decisions><name>Old</name></decisions>",
                              kOwn)) == Automations{"schedule Lead saves Lead"});
}

TEST_CASE("a process of Process Builder starts with the object of its settings") {
  CHECK(automations_of(
            concat("<processMetadataValues><name>ObjectType</name><value><stringValue>Account"
                   "</stringValue></value></processMetadataValues><processType>Workflow</processType>",
                   kSomeContacts)) == Automations{"record Account saves Contact"});
}

TEST_CASE("a collection has the object of the element that fills it") {
  CHECK(automations_of("<recordLookups><name>Get</name><object>Contact</object></recordLookups>"
                       "<recordUpdates><name>U</name><inputReference>Get</inputReference></recordUpdates>") ==
        Automations{"other  saves Contact"});
}

TEST_CASE("what stands behind a scheduled path runs later") {
  constexpr std::string_view kPath =
      "<start><object>Lead</object><scheduledPaths><connector><targetReference>Wait</targetReference></"
      "connector>"
      "<offsetNumber>7</offsetNumber></scheduledPaths><triggerType>RecordAfterSave</triggerType></start>"
      "<assignments><name>Wait</name><connector><targetReference>Own</targetReference></connector></"
      "assignments>";
  CHECK(automations_of(concat(kPath, kOwn, kSomeContacts)) ==
        Automations{"delay Lead saves Lead", "record Lead saves Contact"});
}

TEST_CASE("a loop of connectors ends") {
  CHECK(automations_of(concat(
            "<start><object>Lead</object><scheduledPaths><connector><targetReference>A</targetReference></"
            "connector>"
            "<offsetNumber>1</offsetNumber></scheduledPaths></start><assignments><name>A</name><connector>"
            "<targetReference>A</targetReference></connector></assignments>",
            kOwn)) == Automations{"other Lead saves Lead"});
}

}  // namespace
}  // namespace lint
