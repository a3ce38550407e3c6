// Reads files by the site table: walks the elements once and records what each text names.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Reads a file of any type of the site table; a text without a row is searched for mentions. Parts of a
/// component in files of their own give the sites of the whole file
/// (https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_ws_decomposed_md_types.htm).
void read_sites(const xml::Node& root, FileContext& cx);

}  // namespace lint
