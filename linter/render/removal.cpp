// The plan of a removal: stages, actions, the two files that a deploy takes.
#include "linter/render/removal.h"

#include <algorithm>
#include <set>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::string_view kXmlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Package "
    "xmlns=\"http://soap.sforce.com/2006/04/metadata\">\n";

/// Custom fields of tasks and events belong to Activity
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customobject.htm).
std::string member_name(std::string_view field) {
  const std::size_t dot = field.find('.');
  const std::string_view object = field.substr(0, dot);
  const bool is_activity = equals_folded(object, "Task") || equals_folded(object, "Event");
  return is_activity ? concat("Activity", field.substr(dot)) : std::string(field);
}

}  // namespace

std::string_view to_string(RemovalStage stage) {
  switch (stage) {
    case RemovalStage::automation:
      return "automation";
    case RemovalStage::code:
      return "code";
    case RemovalStage::formulas:
      return "formulas";
    case RemovalStage::display:
      return "display";
    case RemovalStage::configuration:
      return "configuration";
    case RemovalStage::nothing:
      return "nothing";
  }
  return {};
}

std::string_view action_for(MetadataType type) {
  if (type == MetadataType::flow) {
    return "take the field out in Flow Builder, activate the new version, delete the old versions";
  }
  if (type == MetadataType::workflow || type == MetadataType::workflow_part) {
    return "take the field out of the criteria, formulas, alerts and updates, or delete them";
  }
  if (type == MetadataType::custom_field) {
    return "change the formula, roll-up or filter that reads the field, or remove that field too";
  }
  if (type == MetadataType::validation_rule) return "change the formula, or delete the rule";
  if (type == MetadataType::email_template) return "take the merge field out";
  switch (stage_of(type)) {
    case RemovalStage::automation:
      return "take the field out of the criteria, mappings and actions, or delete it";
    case RemovalStage::code:
      return "take the field out and deploy";
    case RemovalStage::formulas:
      return "take the field out of the definition";
    case RemovalStage::display:
      return "take the field out, in the org and in the file";
    case RemovalStage::configuration:
      return "take the field out, or delete the entry";
    case RemovalStage::nothing:
      return {};
  }
  return {};
}

bool RemovalField::is_blocked() const {
  return std::any_of(steps.begin(), steps.end(), [](const RemovalStep& step) { return step.blocks; });
}

bool RemovalPlan::is_refused() const {
  return !is_forced && std::any_of(fields.begin(), fields.end(),
                                   [](const RemovalField& field) { return field.is_blocked(); });
}

std::vector<std::pair<std::string, std::string>> removal_files(const std::vector<RemovalField>& fields,
                                                               std::string_view api_version) {
  std::set<std::string> members;
  for (const RemovalField& field : fields) members.insert(member_name(field.field));
  std::string deleted(kXmlHead);
  deleted += "    <types>\n";
  for (const std::string& member : members) deleted += concat("        <members>", member, "</members>\n");
  deleted += "        <name>CustomField</name>\n    </types>\n</Package>\n";
  const std::string manifest = concat(kXmlHead, "    <version>", api_version, "</version>\n</Package>\n");
  return {{"destructiveChanges.xml", deleted}, {"package.xml", manifest}};
}

}  // namespace lint
