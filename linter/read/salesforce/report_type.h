// Reads custom report types.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// The base object and its joins. Columns are on offer only: no use
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_reporttype.htm).
void read_report_type(const xml::Node& root, FileContext& cx);

}  // namespace lint
