// Reads value sets and the picklist values of fields.
#pragma once

#include <vector>

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Appends the values among the children of `parent`: `value` of a field's value set, `picklistValues` of
/// files up to API 37, `customValue` and `standardValue` of shared sets
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_globalvalueset.htm).
void read_values(const xml::Node& parent, FileContext& cx, std::vector<PicklistValue>& values);

/// Records the global or standard value set `root`.
void read_value_set(const xml::Node& root, FileContext& cx);

}  // namespace lint
