// Reads the mapping of Lead fields on conversion.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Records each pair of fields; the standard mapping is not listed
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_leadconvertsettings.htm).
void read_lead_convert_settings(const xml::Node& root, FileContext& cx);

}  // namespace lint
