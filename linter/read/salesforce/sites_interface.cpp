// Sites of pages, actions, applications and other parts of the user interface, sorted by type.
#include <algorithm>

#include "linter/read/salesforce/site_table.h"

namespace lint {
namespace {

using enum MetadataType;
using enum SiteText;
using enum Strength;
using enum Direction;

/// Properties of the standard components for related lists and records.
constexpr std::string_view kProperty = "componentInstanceProperties/value";
constexpr std::string_view kPropertyList = "componentInstanceProperties/valueList/valueListItems/value";

constexpr SiteRow kRows[] = {
    {flexi_page, "fieldInstance/fieldItem", reference, weak, displays, "sobjectType"},
    {flexi_page, "criteria/leftValue", reference, medium, reads, "sobjectType"},
    {flexi_page, "sobjectType", object, weak, displays},
    {flexi_page, kProperty, qualified, weak, displays, "-", "name=parentFieldApiName"},
    {flexi_page, kProperty, related_list, weak, displays, "parentFieldApiName|sobjectType",
     "name=relatedListApiName"},
    {flexi_page, kProperty, field, weak, displays, "sobjectType", "name=lookupFieldName"},
    {flexi_page, kProperty, field, weak, displays, "parentFieldApiName|sobjectType", "name=sortFieldAlias",
     "relatedListApiName"},
    {flexi_page, kPropertyList, field, weak, displays, "parentFieldApiName|sobjectType",
     "name=relatedListFieldAliases", "relatedListApiName"},
    {flexi_page, kProperty, object, weak, displays, "", "name=entityName|objectApiName"},
    {flexi_page, kPropertyList, object, weak, displays, "", "name=entityNames"},
    {flexi_page, kProperty, member, weak, displays, "", "name=updateQuickActionName|quickActionName"},
    {flexi_page, kPropertyList, member, weak, displays, "", "name=actionNames"},
    {flexi_page, "template/properties/valueList/valueListItems/value", member, weak, displays, "",
     "name=actionNames"},
    {flexi_page, "properties/value", merge, weak, displays, "sobjectType"},
    {flexi_page, kProperty, merge, weak, displays, "sobjectType"},
    {flexi_page, "valueList/valueListItems/value", merge, weak, displays, "sobjectType"},

    {quick_action, "quickActionLayoutItems/field", field, weak, displays, "targetObject"},
    {quick_action, "fieldOverrides/field", field, medium, writes, "targetObject"},
    {quick_action, "fieldOverrides/formula", formula, medium, reads},
    {quick_action, "targetParentField", field, medium, writes, "targetObject"},
    {quick_action, "targetObject", object, weak, displays},
    {quick_action, "targetRecordType", member, weak, structural},

    {path_assistant, "fieldName", field, medium, displays, "entityName"},
    {path_assistant, "pathAssistantSteps/fieldNames", field, weak, displays, "entityName"},
    {path_assistant, "pathAssistantSteps/info", words, none, displays},
    {path_assistant, "entityName", object, weak, displays},

    {custom_application, "mappings/fieldName", field, weak, displays, "tab"},
    {custom_application, "pushNotifications/fieldNames", field, weak, displays, "objectName"},
    {custom_application, "pushNotification/fieldNames", field, weak, displays, "objectName"},
    {custom_application, "objectName", object, weak, displays},
    {custom_application, "tab", object, weak, displays},
    {custom_application, "tabs", object, weak, displays},
    {custom_application, "defaultLandingTab", object, weak, displays},
    {custom_application, "pageOrSobjectType", object, weak, displays},
    {custom_application, "profileActionOverrides/recordType", member, none, structural},

    {custom_tab, "customObject", own_object, weak, displays},

    {search_customization, "fieldApiName", qualified, weak, reads, "objectApiName|object"},
    {search_customization, "fieldReference", qualified, weak, reads, "objectApiName|object"},
    {search_customization, "objectApiName", object, weak, displays},

    {ui_format_set, "field", field, weak, displays, "sobjectType"},
    {ui_format_set, "sobjectType", object, weak, displays},

    {animation_rule, "targetField", field, weak, displays, "sobjectType"},
    {animation_rule, "sobjectType", object, weak, displays},

    {embedded_service_config, "formField", qualified, weak, displays, "-"},
    {embedded_service_config, "field", qualified, weak, displays, "-"},
    {embedded_service_config, "fields", qualified, weak, displays, "-"},

    {channel_layout, "layoutItems/field", field, weak, displays},

    {post_template, "fields", field, weak, displays},

    {prompt, "targetPageKey1", object, none, structural},
    {prompt, "criteria/leftValue", reference, none, reads, "-"},

    {audience, "criterionValue/entityField", field, medium, reads, "entityType"},
    {audience, "criterionValue/entityType", object, weak, structural},

    {navigation_menu, "navigationMenuItem/target", object, weak, displays, "", "type=SalesforceObject"},

    {app_menu, "appMenuItems/name", object, weak, displays, "", "type=CustomTab|StandardTab"},
};
static_assert(std::ranges::is_sorted(kRows, {}, &SiteRow::type));

}  // namespace

std::span<const SiteRow> interface_sites() {
  return kRows;
}

}  // namespace lint
