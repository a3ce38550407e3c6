// Sites of messages, settings, records and other configuration, sorted by type.
#include <algorithm>

#include "linter/read/salesforce/site_table.h"

namespace lint {
namespace {

using enum MetadataType;
using enum SiteText;
using enum Strength;
using enum Direction;

constexpr SiteRow kRows[] = {
    {email_template, "subject", merge, medium, reads, "relatedEntityType"},
    {email_template, "textOnly", merge, medium, reads, "relatedEntityType"},
    {email_template, "relatedEntityType", object, weak, displays},

    {prompt_template, "templateVersions/content", merge, medium, reads, "-"},
    {prompt_template, "valueExpression", merge, medium, reads, "-"},
    {prompt_template, "templateDataProviders/referenceName", reference, medium, reads, "-"},
    {prompt_template, "relatedField", qualified, medium, reads, "relatedEntity"},
    {prompt_template, "relatedEntity", object, medium, reads},
    {prompt_template, "inputs/definition", object, medium, reads},
    {prompt_template, "inputs/apiName", nothing},
    {prompt_template, "inputs/referenceName", nothing},

    {custom_metadata, "values/field", field, none, structural},
    {custom_metadata, "values/value", setting},

    {custom_label, "labels/value", setting, medium},

    {settings, "similarOpportunitiesDisplayColumns", field, weak, reads, "=Opportunity"},
    {settings, "similarOpportunitiesMatchFields", field, weak, reads, "=Opportunity"},
    {settings, "opportunityListFields*/field", field, weak, displays, "=Opportunity"},
    {settings, "suggestedArticles/caseFields/field/name", field, weak, reads, "=Case"},
    {settings, "suggestedArticles/workOrderFields/field/name", field, weak, reads, "=WorkOrder"},
    {settings, "suggestedArticles/workOrderLineItemFields/field/name", field, weak, reads,
     "=WorkOrderLineItem"},
    {settings, "searchSettingsByObject/name", object, none, structural},

    {connected_app, "attributes/formula", formula, strong, reads, "=User"},

    {omni_script, "propertySetConfig", words, medium},
    {omni_script, "dataSourceConfig", words, medium},

    {omni_integration_procedure, "propertySetConfig", words, medium},

    {omni_ui_card, "propertySetConfig", words, medium},
    {omni_ui_card, "dataSourceConfig", words, medium},

    {omni_data_transform, "omniDataTransformItem/inputFieldName", field, strong, reads, "inputObjectName"},
    {omni_data_transform, "omniDataTransformItem/outputFieldName", field, strong, writes, "outputObjectName"},
    {omni_data_transform, "omniDataTransformItem/lookupByFieldName", field, strong, reads,
     "lookupObjectName"},
    {omni_data_transform, "omniDataTransformItem/lookupReturnedFieldName", field, strong, reads,
     "lookupObjectName"},
    {omni_data_transform, "omniDataTransformItem/filterValue", words},
    {omni_data_transform, "omniDataTransformItem/formulaExpression", words},
    {omni_data_transform, "omniDataTransformItem/*ObjectName", object, weak, structural},

    {topics_for_objects, "entityApiName", object, none, structural},

    {queue, "queueSobject/sobjectType", object, weak, structural},
};
static_assert(std::ranges::is_sorted(kRows, {}, &SiteRow::type));

}  // namespace

std::span<const SiteRow> configuration_sites() {
  return kRows;
}

}  // namespace lint
