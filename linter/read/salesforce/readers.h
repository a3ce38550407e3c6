// The table of Salesforce readers: which function reads which type.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Reads the root element of a file and hands its records over.
using SalesforceReader = void (*)(const xml::Node& root, FileContext& cx);

/// The reader of a type, or null when the type has none.
[[nodiscard]] SalesforceReader reader_of(MetadataType type);

}  // namespace lint
