// Reads custom and standard fields: their definition, and the fields that formula, filter and roll-up use.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Records the field `root` of the object `cx.object`. Picklist values are never names of fields
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm).
void read_custom_field(const xml::Node& root, FileContext& cx);

}  // namespace lint
