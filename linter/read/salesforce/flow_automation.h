// Reads what makes a flow run and which records it saves.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/salesforce/flow_types.h"
#include "linter/read/xml.h"

namespace lint {

/// Records one automation for each element of the flow `root` that updates records
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm).
void add_automations(const xml::Node& root, const FlowTypes& types, FileContext& cx);

}  // namespace lint
