// Reads validation rules.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Records the rule `root` of the object `cx.object` and what its formula reads
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_validationformulas.htm).
void read_validation_rule(const xml::Node& root, FileContext& cx);

}  // namespace lint
