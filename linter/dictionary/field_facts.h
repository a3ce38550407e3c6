// What the dictionary takes from a field: contract and words.
#pragma once

#include "linter/dictionary/entry.h"
#include "linter/formula/classify.h"
#include "linter/model/model.h"
#include "linter/model/value_sets.h"

namespace lint {

/// Copies facts out of the model, so that the dictionary outlives it. Borrows the model.
class FieldFacts {
 public:
  FieldFacts(const Model& model, const Store<FieldId, formula::FieldClass>& formulas);

  /// Without access: that is for the caller to say.
  [[nodiscard]] FieldContract contract(FieldId id) const;
  [[nodiscard]] FieldWords words(FieldId id) const;
  /// Whether the platform calculates the value, so that nobody can write it.
  [[nodiscard]] bool is_calculated(FieldId id) const;

 private:
  const Model& model_;
  const Store<FieldId, formula::FieldClass>& formulas_;
  ValueSets value_sets_;
};

}  // namespace lint
