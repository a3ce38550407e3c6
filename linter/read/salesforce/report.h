// Reads reports.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Columns, filters, groupings, buckets, charts and formulas of a report, joined reports included
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_report.htm).
void read_report(const xml::Node& root, FileContext& cx);

}  // namespace lint
