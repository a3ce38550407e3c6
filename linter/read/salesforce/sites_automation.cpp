// Sites of rules and automation, sorted by type.
#include <algorithm>

#include "linter/read/salesforce/site_table.h"

namespace lint {
namespace {

using enum MetadataType;
using enum SiteText;
using enum Strength;
using enum Direction;

constexpr std::string_view kItems = "criteriaItems/field";

constexpr SiteRow kRows[] = {
    {flow_test, "*", words, none},

    {workflow, "rules/criteriaItems/field", qualified},
    {workflow, "rules/formula", formula},
    {workflow, "offsetFromField", qualified},
    {workflow, "fieldUpdates/targetObject", field},
    {.type = workflow,
     .path = "fieldUpdates/field",
     .text = field,
     .direction = writes,
     .through = "targetObject"},
    {workflow, "fieldUpdates/formula", formula},
    {workflow, "alerts/recipients/field", field},
    {workflow, "outboundMessages/fields", field},
    {workflow, "rules/actions/name", action},
    {workflow, "workflowTimeTriggers/actions/name", action},
    {workflow, "flowActions/flowInputs/value", merge},

    {approval_process, kItems, qualified},
    {approval_process, "entryCriteria/formula", formula},
    {.type = approval_process, .path = "approver/name", .text = field, .when = "type=relatedUserField"},
    {approval_process, "approver/name", field, strong, reads, "=User", "type=userHierarchyField"},
    {approval_process, "approver/name", nothing},
    {approval_process, "nextAutomatedApprover/userHierarchyField", field, strong, reads, "=User"},
    {approval_process, "action/name", action},
    {approval_process, "approvalPageFields/field", field, weak, displays},

    {assignment_rules, kItems, qualified},
    {assignment_rules, "ruleEntry/formula", formula},

    {auto_response_rules, kItems, qualified},
    {auto_response_rules, "ruleEntry/formula", formula},

    {escalation_rules, kItems, qualified},
    {escalation_rules, "ruleEntry/formula", formula},

    {matching_rules, "matchingRuleItems/fieldName", field},

    {duplicate_rule, "duplicateRuleFilterItems/field", field, strong, reads, "table"},
    {duplicate_rule, "mappingFields/inputField", field, strong, reads, "inputObject"},
    {duplicate_rule, "mappingFields/outputField", field, strong, reads, "outputObject"},
    {duplicate_rule, "duplicateRuleFilterItems/table", object, weak, structural},
    {duplicate_rule, "duplicateRuleMatchRules/matchRuleSObjectType", object, weak, structural},
    {duplicate_rule, "objectMapping/inputObject", object, weak, structural},
    {duplicate_rule, "objectMapping/outputObject", object, weak, structural},

    {entitlement_process, "entryStartDateField", qualified, strong, reads, "SObjectType"},
    {entitlement_process, "*FilterItems/field", qualified, strong, reads, "SObjectType"},
    {entitlement_process, "milestonePauseCriteria/*/field", qualified, strong, reads, "SObjectType"},
    {entitlement_process, "milestoneCompletionCriteria/*/field", qualified, strong, reads, "SObjectType"},
    {entitlement_process, "*Formula", formula, strong, reads, "SObjectType"},
    {entitlement_process, "actions/name", action, strong, reads, "SObjectType"},
    {entitlement_process, "SObjectType", object, weak, structural},

    {clean_data_service, "fieldMappingRows/fieldName", field, strong, writes, "SObjectType"},
    {clean_data_service, "SObjectType", object, weak, structural},

    {service_channel, "secondaryRoutingPriorityField", field, strong, reads, "relatedEntityType"},
    {service_channel, "statusField", field, strong, reads, "relatedEntityType"},
    {service_channel, "relatedEntityType", object, weak, structural},

    {work_skill_routing, "workSkillRoutingAttributes/field", qualified, strong, reads, "relatedEntity"},
    {work_skill_routing, "relatedEntity", object, weak, structural},

    {recommendation_strategy, "recommendationLoad/condition/field", field, strong, reads, "object"},
    {recommendation_strategy, "recommendationLoad/sortField/name", field, strong, reads, "object"},
    {recommendation_strategy, "sort/field/name", field, strong, reads, "-"},
    {recommendation_strategy, "recommendationLoad/object", object, weak, structural},
    {recommendation_strategy, "expression", formula, strong, reads, "-"},

    {bot, "lookupFields/fieldName", qualified, strong, reads, "SObjectType"},
    {bot, "conversationRecordLookup/sortFieldName", qualified, strong, reads, "SObjectType"},
    {bot, "conversationRecordLookup/conditions/*", words},
    {bot, "contextVariableMappings/fieldName", qualified, strong, reads, "SObjectType"},
    {bot, "SObjectType", object, weak, structural},
    {bot, "botMessages/message", merge, medium, displays},

    {platform_event_channel_member, "enrichedFields/name", field, strong, reads, "selectedEntity"},
    {platform_event_channel_member, "filterExpression", formula, strong, reads, "selectedEntity"},
    {platform_event_channel_member, "selectedEntity", object, medium, reads},
};
static_assert(std::ranges::is_sorted(kRows, {}, &SiteRow::type));

}  // namespace

std::span<const SiteRow> automation_sites() {
  return kRows;
}

}  // namespace lint
