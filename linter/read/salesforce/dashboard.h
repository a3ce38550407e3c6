// Reads what shows the results of reports: dashboards, and snapshots that keep them.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Columns of a dashboard's components
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_dashboard.htm).
void read_dashboard(const xml::Node& root, FileContext& cx);

/// Columns of the source report and the fields of the target object they are written to
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_analyticsnapshot.htm).
void read_analytic_snapshot(const xml::Node& root, FileContext& cx);

}  // namespace lint
