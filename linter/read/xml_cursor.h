// A cursor over the bytes of an XML document: the tokens that all its parts share.
#pragma once

#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/read/xml.h"
#include "linter/read/xml_blocks.h"
#include "linter/read/xml_characters.h"

namespace lint::xml {

/// Moves over bytes and remembers the first error. Functions that return bool say whether the document is
/// still well-formed; after false nothing more may be read.
struct Cursor {
  const char* begin = nullptr;
  const char* next = nullptr;
  const char* end = nullptr;
  const char* colon = nullptr;  ///< behind the prefix of the name that was read last, if it has one
  bool is_utf8 = true;
  bool allows_unknown_entities = false;         ///< an external subset may declare them
  std::vector<std::string_view> entities = {};  ///< declared by the internal subset
  std::optional<Problem> problem = {};

  [[nodiscard]] bool at_end() const { return next == end; }
  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end - next); }
  [[nodiscard]] bool sees(std::string_view text) const {
    return left() >= text.size() && std::memcmp(next, text.data(), text.size()) == 0;
  }
  [[nodiscard]] bool sees(char c) const { return next != end && *next == c; }

  /// Records the error, unless there is one, and returns false.
  bool fail(const char* place, std::string message);
  /// Skips white space and says whether there was any.
  bool skip_blanks();
  /// Reads a name; empty when there is none.
  [[nodiscard]] std::string_view name() {
    const char* const start = next;
    colon = nullptr;
    if (next != end && has_class(*next, kNameStart)) {
      next = skip_plain_name(next, end);
      for (; next != end && has_class(*next, kName); ++next) {
        if (*next == ':') colon = next;
      }
    }
    if (next == end || static_cast<unsigned char>(*next) < 0x80) {
      return {start, static_cast<std::size_t>(next - start)};
    }
    return unusual_name(start);
  }
  /// Steps over one character that is not plain ASCII text.
  bool special_character();
  /// Steps over `&…;`.
  bool reference();
  /// Steps over a quoted value of an attribute.
  bool attribute_value();
  /// Steps over `<!-- … -->`, `<? … ?>` or `<![CDATA[ … ]]>` from its first byte.
  bool comment();
  bool processing_instruction();
  bool cdata();

 private:
  /// Goes on with a name that has characters beyond ASCII.
  [[nodiscard]] std::string_view unusual_name(const char* start);
  bool skip_until(std::string_view terminator, const char* start, std::string_view what);
};

/// A name for a message: in backticks, cut when it is very long.
[[nodiscard]] std::string quote_name(std::string_view name);
/// Reads `<?xml … ?>` when it is there, and with it the encoding.
[[nodiscard]] bool read_declaration(Cursor& cursor);
/// Reads `<!DOCTYPE … >` from its first byte.
[[nodiscard]] bool read_doctype(Cursor& cursor);

}  // namespace lint::xml
