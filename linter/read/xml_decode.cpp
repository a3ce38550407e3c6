// Decodes the text of an element in place: nothing grows, so the result fits where it was.
#include "linter/read/xml_decode.h"

#include <charconv>
#include <string_view>

namespace lint::xml {
namespace {

struct Entity {
  std::string_view name;
  char character;
};

constexpr Entity kEntities[] = {{"amp;", '&'}, {"lt;", '<'}, {"gt;", '>'}, {"quot;", '"'}, {"apos;", '\''}};

/// Writes a code point as UTF-8 and returns the byte after it.
char* put(std::uint32_t value, char* out) {
  const auto tail = [&](int shift) { *out++ = static_cast<char>(0x80 | (value >> shift & 0x3F)); };
  if (value < 0x80) {
    *out++ = static_cast<char>(value);
  } else if (value < 0x800) {
    *out++ = static_cast<char>(0xC0 | value >> 6);
    tail(0);
  } else if (value < 0x10000) {
    *out++ = static_cast<char>(0xE0 | value >> 12);
    tail(6);
    tail(0);
  } else {
    *out++ = static_cast<char>(0xF0 | value >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
  return out;
}

/// Decodes what stands after `&` and returns the byte after its `;`.
const char* decode_reference(const char* next, const char* end, char*& out) {
  const std::string_view rest(next, static_cast<std::size_t>(end - next));
  for (const Entity& entity : kEntities) {
    if (!rest.starts_with(entity.name)) continue;
    *out++ = entity.character;
    return next + entity.name.size();
  }
  const bool is_hexadecimal = rest.starts_with("#x");
  std::uint32_t value = 0;
  const std::from_chars_result digits =
      std::from_chars(next + (is_hexadecimal ? 2 : 1), end, value, is_hexadecimal ? 16 : 10);
  out = put(value, out);
  return digits.ptr + 1;
}

}  // namespace

std::uint32_t decode(char* text, std::uint32_t size) {
  const char* const end = text + size;
  char* out = text;
  for (const char* next = text; next < end;) {
    const char c = *next++;
    if (c == '&') {
      next = decode_reference(next, end, out);
    } else {
      *out++ = c == '\r' ? '\n' : c;
      if (c == '\r' && next < end && *next == '\n') ++next;
    }
  }
  return static_cast<std::uint32_t>(out - text);
}

}  // namespace lint::xml
