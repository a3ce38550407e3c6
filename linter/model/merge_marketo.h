// The part of the merge that joins what several Marketo files say of one field.
#pragma once

#include <vector>

#include "linter/model/model.h"

namespace lint {

/// Leaves one object of each name, sorted, the approved one before a draft.
void settle_marketo_objects(Model& model);

/// Puts one field for each object and REST name into the model, sorted, filled from all files that speak of
/// it. Fields of a draft count only where no approved object is there. The objects must have been settled.
void settle_marketo_fields(Model& model, const std::vector<MarketoField>& fields);

/// Drops `incomplete` facts of schema pages whose last page is among the files.
void drop_followed_pages(Model& model, const std::vector<MarketoField>& fields);

}  // namespace lint
