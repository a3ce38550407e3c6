// Reads settings of the org.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Records the countries and states of `AddressSettings`; of all other settings the fields that they name
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_addresssettings.htm).
void read_settings(const xml::Node& root, FileContext& cx);

}  // namespace lint
