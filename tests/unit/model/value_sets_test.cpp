// The values of picklists: their own, a global set's, a standard set's.
#include "linter/model/value_sets.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

using Names = std::vector<std::string_view>;

Field picklist(std::string_view full_name, std::string_view value_set = {}) {
  Field field;
  field.full_name = full_name;
  field.type = FieldType::picklist;
  field.value_set = value_set;
  return field;
}

TEST_CASE("values come from the field, else from the set it names, else from its standard set") {
  Model model;
  model.value_sets.push_back({.name = "Tiers", .values = {{.name = "Silver"}, {.name = "Gold"}}});
  model.value_sets.push_back({.name = "LeadSource", .values = {{.name = "Web"}}});
  const ValueSets sets(model);
  CHECK(sets.values_of(picklist("Lead.Tier__c", "tiers")) == Names{"Gold", "Silver"});
  CHECK(sets.values_of(picklist("Contact.LeadSource")) == Names{"Web"});
  CHECK(sets.values_of(picklist("Lead.Tier__c", "Missing")).empty());
  Field own = picklist("Lead.Tier__c", "Tiers");
  own.values = {{.name = "B"}, {.name = "A"}, {.name = "A"}, {.name = "C", .label = {}, .is_active = false}};
  CHECK(sets.values_of(own) == Names{"A", "B"});
  own.type = FieldType::text;
  CHECK(sets.values_of(own).empty());
}

}  // namespace
}  // namespace lint
