// `package.xml`: what a retrieve asked for.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Keeps the version and the profiles, objects and fields of a `package.xml`; other manifests ask for
/// nothing.
void read_manifest(const xml::Node& root, FileContext& cx);

}  // namespace lint
