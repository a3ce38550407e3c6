// What makes a formula field's value change without a save of its record.
#pragma once

#include <vector>

#include "linter/model/index.h"

namespace lint::formula {

/// Signals of a formula field, its own and those it inherits from formula fields and roll-ups that it reads.
struct FieldClass {
  bool is_volatile = false;          ///< calls TODAY, NOW or TIMENOW
  bool is_cross_object = false;      ///< reads another record
  bool is_reader_dependent = false;  ///< `$User`, `$Profile`, `$Permission`, `$Setup`
  bool is_presentation = false;      ///< output of IMAGE or HYPERLINK
  bool is_uncertain = false;         ///< the formula does not parse, or a path could not be followed
  /// The field through which each inherited signal came; none when the signal is the formula's own.
  FieldId volatile_through = {};
  FieldId cross_object_through = {};
  FieldId reader_through = {};
  std::string_view cross_object_path = {};  ///< the first own path that leaves the record
};

/// One entry a field, by id; entries of fields without a formula say nothing. Cycles end.
/// Source:
/// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/sfdc-sync-field-sync
[[nodiscard]] Store<FieldId, FieldClass> classify_fields(const Model& model, const Index& index);

}  // namespace lint::formula
