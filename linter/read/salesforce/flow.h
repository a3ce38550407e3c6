// Reads flows: every field and object that an element of a flow names.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Records the sites and formulas of the flow `root`. Process Builder processes are flows too; the editor's
/// copies in `processMetadataValues` are left out. A flow that is not `Active` weakens its sites
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm).
void read_flow(const xml::Node& root, FileContext& cx);

}  // namespace lint
