// Documents that are not plain: comments inside text, CDATA sections, a document type, other encodings,
// errors.
#pragma once

#include <cstddef>

#include "linter/read/xml.h"

namespace lint::xml {

/// Parses in place with pugixml. Of a document that is not well-formed, what could be read is there.
[[nodiscard]] Elements parse_elements(char* bytes, std::size_t size);

}  // namespace lint::xml
