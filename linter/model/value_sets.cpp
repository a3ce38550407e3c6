// The values that a picklist offers: implementation.
#include "linter/model/value_sets.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Standard picklists whose values stand in a file of their own
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/standardvalueset_names.htm).
struct StandardSet {
  std::string_view field;
  std::string_view set;
};
constexpr StandardSet kStandardSets[] = {
    {"Lead.LeadSource", "LeadSource"},
    {"Contact.LeadSource", "LeadSource"},
    {"Opportunity.LeadSource", "LeadSource"},
    {"Account.AccountSource", "LeadSource"},
    {"Lead.Status", "LeadStatus"},
    {"Lead.Industry", "Industry"},
    {"Account.Industry", "Industry"},
    {"Lead.Rating", "AccountRating"},
    {"Account.Rating", "AccountRating"},
    {"Lead.Salutation", "Salutation"},
    {"Contact.Salutation", "Salutation"},
    {"Account.Type", "AccountType"},
    {"Account.Ownership", "AccountOwnership"},
    {"Opportunity.StageName", "OpportunityStage"},
    {"Opportunity.Type", "OpportunityType"},
    {"Campaign.Type", "CampaignType"},
    {"Campaign.Status", "CampaignStatus"},
};

bool is_picklist(const Field& field) {
  return field.type == FieldType::picklist || field.type == FieldType::multiselect_picklist;
}

std::string_view standard_set_of(std::string_view full_name) {
  for (const StandardSet& entry : kStandardSets) {
    if (equals_folded(entry.field, full_name)) return entry.set;
  }
  return {};
}

}  // namespace

ValueSets::ValueSets(const Model& model) {
  for (const ValueSet& set : model.value_sets) sets_.emplace(fold(set.name), &set);
}

std::vector<std::string_view> ValueSets::values_of(const Field& field) const {
  const std::vector<PicklistValue>* const source = entries_of(field);
  if (source == nullptr) return {};
  std::vector<std::string_view> names;
  for (const PicklistValue& value : *source) {
    if (value.is_active && !value.name.empty()) names.push_back(value.name);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool ValueSets::may_have_default(const Field& field) const {
  if (!field.default_value.empty()) return true;
  const std::vector<PicklistValue>* const entries = entries_of(field);
  if (entries == nullptr) return is_picklist(field);
  return std::ranges::any_of(*entries, &PicklistValue::is_default);
}

const std::vector<PicklistValue>* ValueSets::entries_of(const Field& field) const {
  if (!is_picklist(field)) return nullptr;
  if (!field.values.empty()) return &field.values;
  const auto found =
      sets_.find(fold(field.value_set.empty() ? standard_set_of(field.full_name) : field.value_set));
  return found == sets_.end() ? nullptr : &found->second->values;
}

}  // namespace lint
