// Who says that Marketo writes a field, whether or not the field can be written.
#pragma once

#include <string>

#include "linter/engine/context.h"

namespace lint {

/// Empty where nothing says that Marketo writes the field.
struct WriteNeed {
  std::string why = {};
  Confidence confidence = Confidence::high;
  const MarketoUse* form = nullptr;  ///< the form that fills it, when that is what says so
};

/// A decision, a name of Marketo's own (`mkto71_`), or an approved form that asks for the field. A decision
/// that hides the field or sends it to Marketo only goes before the other two.
[[nodiscard]] WriteNeed write_need_of(FieldId field, const Context& cx);

/// Whether something says that Marketo writes any field of the object.
[[nodiscard]] bool is_object_written(ObjectId object, const Context& cx);

}  // namespace lint
