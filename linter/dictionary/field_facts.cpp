// Contract and words of fields.
#include "linter/dictionary/field_facts.h"

#include <algorithm>

#include "linter/base/stable_hash.h"
#include "linter/base/text.h"
#include "linter/dictionary/safe_text.h"

namespace lint {
namespace {

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
    : model_(model), formulas_(formulas), value_sets_(model) {}

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
  for (const std::string_view value : value_sets_.values_of(field))
    contract.values.push_back(valid_utf8(value));
  sort_unique(contract.values);
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
