// Reads page layouts: the fields they show and those of their related lists.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Records the fields that a layout shows, from `cx.object`. To show a field is weak use; to require it is
/// more (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_layouts.htm).
void read_layout(const xml::Node& root, FileContext& cx);

}  // namespace lint
