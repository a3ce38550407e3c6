// Reads profiles, permission sets and their parts.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Records a profile, permission set, muting set or a part file of one with the same root: `cx.type` says
/// which, `cx.component` is its name. Entries that stand twice are kept twice
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_profile.htm).
void read_permission_holder(const xml::Node& root, FileContext& cx);

/// Records a group and the sets it holds
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionsetgroup.htm).
void read_permission_set_group(const xml::Node& root, FileContext& cx);

/// Records the single entry that a file of a decomposed permission set holds.
void read_permission_part(const xml::Node& root, FileContext& cx);

}  // namespace lint
