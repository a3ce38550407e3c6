// The part of the merge that settles objects and fields: one of each name, with built-in facts filled in.
#pragma once

#include <string_view>
#include <vector>

#include "linter/model/model.h"

namespace lint {

/// Puts one object and one field of each name into the model, sorted. Of several definitions the one in
/// `default_folder` wins, then source format, then path order; the others are kept as lost definitions.
/// A standard field's file is laid over the built-in facts.
void settle_fields(Model& model, std::vector<Object> objects, std::vector<Field> fields,
                   std::string_view default_folder);

}  // namespace lint
