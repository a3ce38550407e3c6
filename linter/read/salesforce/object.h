// Reads object files of both formats.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Records the object `root` called `cx.object`, and in the metadata-API format its children
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customobject.htm).
void read_custom_object(const xml::Node& root, FileContext& cx);

/// Records that an object is there because a file of its child is.
void add_object_of_child(FileContext& cx);

}  // namespace lint
