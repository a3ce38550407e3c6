// Reads flow definitions: which version of a flow is active.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// The active version; 0 switches the flow off
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_flowdefinition.htm).
void read_flow_definition(const xml::Node& root, FileContext& cx);

}  // namespace lint
