// Components of the Tooling API: a table of names whose use is not of the usual strength or name.
#include "linter/read/evidence/component_types.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/read/metadata_types.h"

namespace lint {
namespace {

using enum MetadataType;
using enum Strength;

struct TypeRow {
  std::string_view name;
  ComponentUse use;
};

/// Active logic counts fully; what people see or print in part; what only shows a field hardly; what only
/// grants, translates or files it not at all.
constexpr TypeRow kTypes[] = {
    {"ApexClass", {apex_class, strong}},
    {"ApexTrigger", {apex_trigger, strong}},
    {"AssignmentRule", {assignment_rules, strong}},
    {"AutoResponseRule", {auto_response_rules, strong}},
    {"CustomField", {custom_field, strong}},
    {"DuplicateRule", {duplicate_rule, strong}},
    {"EscalationRule", {escalation_rules, strong}},
    {"Flow", {flow, strong}},
    {"FlowDefinition", {flow, strong}},
    {"LookupFilter", {custom_field, strong}},
    {"MatchingRule", {matching_rules, strong}},
    {"ProcessDefinition", {approval_process, strong}},
    {"RestrictionRule", {restriction_rule, strong}},
    {"SharingCriteriaRule", {sharing_rules, strong}},
    {"ValidationRule", {validation_rule, strong}},
    {"WorkflowAlert", {workflow, strong}},
    {"WorkflowFieldUpdate", {workflow, strong}},
    {"WorkflowOutboundMessage", {workflow, strong}},
    {"WorkflowRule", {workflow, strong}},
    {"WorkflowTask", {workflow, strong}},
    {"AuraDefinition", {aura_bundle, medium}},
    {"AuraDefinitionBundle", {aura_bundle, medium}},
    {"LightningComponentBundle", {lightning_component, medium}},
    {"QuickActionDefinition", {quick_action, weak}},
    {"CompactLayout", {compact_layout, weak}},
    {"FieldSet", {field_set, weak}},
    {"FlexiPage", {flexi_page, weak}},
    {"Layout", {layout, weak}},
    {"ListView", {list_view, weak}},
    {"ReportType", {report_type, weak}},
    {"CustomReportType", {report_type, weak}},
    {"SearchLayout", {layout, weak}},
    {"CustomFieldTranslation", {custom_field, none}},
    {"CustomIndex", {index, none}},
    {"FieldPermissions", {field_permission, none}},
    {"PermissionSet", {permission_set, none}},
    {"Profile", {profile, none}},
    {"RecordType", {record_type, none}},
    {"Translation", {translation, none}},
};

}  // namespace

ComponentUse component_use(std::string_view tooling_type) {
  const auto row = std::ranges::find_if(
      kTypes, [&](const TypeRow& each) { return equals_folded(each.name, tooling_type); });
  if (row != std::end(kTypes)) return row->use;
  return {.type = type_of_root(tooling_type), .strength = Strength::medium};
}

}  // namespace lint
