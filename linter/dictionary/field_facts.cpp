// Contract and words of fields.
#include "linter/dictionary/field_facts.h"

#include <algorithm>

#include "linter/base/stable_hash.h"
#include "linter/base/text.h"
#include "linter/dictionary/safe_text.h"

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

std::string_view standard_set_of(std::string_view full_name) {
  for (const StandardSet& entry : kStandardSets) {
    if (equals_folded(entry.field, full_name)) return entry.set;
  }
  return {};
}

/// Line endings and blanks around a formula depend on who saved the file.
std::string formula_hash(std::string_view formula) {
  return to_hex(stable_hash(trim(replace_all(std::string(formula), "\r", ""))));
}

FormulaTraits traits_of(const formula::FieldClass& type) {
  return {.is_volatile = type.is_volatile,
          .is_cross_object = type.is_cross_object,
          .is_reader_dependent = type.is_reader_dependent,
          .is_presentation = type.is_presentation,
          .is_uncertain = type.is_uncertain};
}

void sort_unique(std::vector<std::string>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace

FieldFacts::FieldFacts(const Model& model, const Store<FieldId, formula::FieldClass>& formulas)
    : model_(model), formulas_(formulas) {
  for (const ValueSet& set : model.value_sets) value_sets_.emplace(fold(set.name), &set);
}

std::vector<std::string> FieldFacts::values(const Field& field) const {
  if (field.type != FieldType::picklist && field.type != FieldType::multiselect_picklist) return {};
  const std::vector<PicklistValue>* source = &field.values;
  if (source->empty()) {
    const std::string_view name =
        field.value_set.empty() ? standard_set_of(field.full_name) : field.value_set;
    const auto found = value_sets_.find(fold(name));
    if (found == value_sets_.end()) return {};
    source = &found->second->values;
  }
  std::vector<std::string> names;
  for (const PicklistValue& value : *source) {
    if (value.is_active && !value.name.empty()) names.push_back(valid_utf8(value.name));
  }
  sort_unique(names);
  return names;
}

FieldContract FieldFacts::contract(FieldId id) const {
  const Field& field = model_.fields[id];
  FieldContract contract;
  contract.name = valid_utf8(field.full_name);
  if (field.type != FieldType::unknown) contract.type = to_string(field.type);
  contract.is_formula = field.is_formula();
  contract.length = field.length;
  contract.precision = field.precision;
  contract.scale = field.scale;
  for (const std::string_view target : field.reference_to) contract.targets.push_back(valid_utf8(target));
  sort_unique(contract.targets);
  contract.values = values(field);
  contract.is_restricted = field.is_restricted;
  contract.is_required = field.is_required;
  contract.is_unique = field.is_unique;
  if (contract.is_formula) {
    contract.formula_hash = formula_hash(field.formula);
    if (id.value < formulas_.size()) contract.traits = traits_of(formulas_[id]);
  }
  if (field.type == FieldType::summary) {
    contract.roll_up = valid_utf8(
        concat(field.summary_operation, " ", field.summarized_field, " by ", field.summary_foreign_key));
  }
  return contract;
}

FieldWords FieldFacts::words(FieldId id) const {
  const Field& field = model_.fields[id];
  std::vector<std::string> sensitivity;
  for (const std::string_view part : {field.security_classification, field.compliance_group}) {
    if (!part.empty()) sensitivity.push_back(valid_utf8(part));
  }
  return {.label = valid_utf8(field.label),
          .description = valid_utf8(field.description),
          .help_text = valid_utf8(field.help_text),
          .sensitivity = join(sensitivity, "; ")};
}

bool FieldFacts::is_calculated(FieldId id) const {
  const Field& field = model_.fields[id];
  return field.is_formula() || field.is_read_only || field.is_creatable_only ||
         field.type == FieldType::summary || field.type == FieldType::auto_number;
}

}  // namespace lint
