// Sites of sharing, restriction and territory rules, sorted by type.
#include <algorithm>

#include "linter/read/salesforce/site_table.h"

namespace lint {
namespace {

using enum MetadataType;
using enum SiteText;
using enum Strength;
using enum Direction;

constexpr SiteRow kRows[] = {
    {sharing_rules, "criteriaItems/field", field},

    {restriction_rule, "recordFilter", formula, strong, reads, "targetEntity"},
    {restriction_rule, "userCriteria", formula, strong, reads, "=User"},
    {restriction_rule, "targetEntity", object, weak, structural},

    {territory_rule, "ruleItems/field", qualified, strong, reads, "objectType"},
    {territory_rule, "objectType", object, weak, structural},

    {field_restriction_rule, "recordFilter", formula, strong, reads, "targetEntity"},
    {field_restriction_rule, "userCriteria", formula, strong, reads, "=User"},
    {field_restriction_rule, "classification", nothing},
    {field_restriction_rule, "targetEntity", object, weak, structural},

    {territory, "customFields/name", field, none, structural, "=Territory2"},

    {sharing_set, "accessMappings/objectField", field, strong, reads, "object"},
    {sharing_set, "accessMappings/userField", field, strong, reads, "=User"},
    {sharing_set, "accessMappings/object", object, weak, structural},

    {account_relationship_share_rule, "accountToCriteriaField", field, strong, reads, "entityType"},
    {account_relationship_share_rule, "staticFormulaCriteria", formula, strong, reads, "entityType"},
    {account_relationship_share_rule, "entityType", object, weak, structural},
};
static_assert(std::ranges::is_sorted(kRows, {}, &SiteRow::type));

}  // namespace

std::span<const SiteRow> access_sites() {
  return kRows;
}

}  // namespace lint
