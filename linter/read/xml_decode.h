// Decodes the text of an element in place.
#pragma once

#include <cstdint>

namespace lint::xml {

/// Decodes the built-in entities and character references of well-formed text, and makes every line end a
/// line feed (https://www.w3.org/TR/xml/#sec-line-ends). Returns the new size.
[[nodiscard]] std::uint32_t decode(char* text, std::uint32_t size);

}  // namespace lint::xml
