// Reads duplicate rules.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Records the rule and the fields that it names
/// (https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-duplicaterule.html).
void read_duplicate_rule(const xml::Node& root, FileContext& cx);

}  // namespace lint
