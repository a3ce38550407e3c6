// The prolog of an XML document: declaration and document type. Nothing it names is opened or expanded.
#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/xml_characters.h"
#include "linter/read/xml_cursor.h"

namespace lint::xml {
namespace {

/// Encodings of one or more bytes a character in which ASCII stands for itself, by the start of their names.
constexpr std::array<std::string_view, 15> kOtherEncodings{
    "iso-8859-",  "iso8859-", "iso_8859-", "windows-125", "cp125", "cp437", "cp850",    "latin",
    "iso-latin-", "koi8-",    "macintosh", "gb",          "big5",  "euc-",  "shift_jis"};

bool set_encoding(Cursor& cursor, std::string_view encoding, const char* place) {
  if (equals_folded(encoding, "UTF-8") || equals_folded(encoding, "UTF8")) return true;
  cursor.is_utf8 = equals_folded(encoding, "US-ASCII") || equals_folded(encoding, "ASCII");
  if (cursor.is_utf8) return true;
  for (const std::string_view known : kOtherEncodings) {
    if (starts_with_folded(encoding, known)) return true;
  }
  cursor.is_utf8 = true;
  return cursor.fail(place, "declared encoding is not UTF-8");
}

/// XML 1.1 and its unborn followers are read as 1.0, as its fifth edition asks for.
bool is_known_version(std::string_view version) {
  return version.starts_with("1.") && std::ranges::all_of(version.substr(2), is_digit);
}

/// One `name = "value"` of the declaration; false when it is not there or broken.
bool read_pair(Cursor& cursor, std::string_view wanted, std::string_view& value) {
  if (!cursor.sees(wanted)) return false;
  cursor.next += wanted.size();
  cursor.skip_blanks();
  if (!cursor.sees('=')) return cursor.fail(cursor.next, concat("`", wanted, "` without a value"));
  ++cursor.next;
  cursor.skip_blanks();
  const char* const start = cursor.next;
  if (!cursor.attribute_value()) return false;
  value = {start + 1, static_cast<std::size_t>(cursor.next - start) - 2};
  return true;
}

/// Steps over a quoted literal of a document type declaration.
bool skip_literal(Cursor& cursor) {
  const char* const start = cursor.next;
  const char quote = *cursor.next++;
  while (!cursor.at_end() && *cursor.next != quote) {
    if (!cursor.special_character()) return false;
  }
  if (cursor.at_end()) return cursor.fail(start, "literal without a closing quote");
  ++cursor.next;
  return true;
}

/// Steps over `<!ENTITY … >` and its kin, remembering declared entities.
bool read_markup_declaration(Cursor& cursor) {
  const char* const start = cursor.next;
  const bool is_entity = cursor.sees("<!ENTITY");
  if (!is_entity && !cursor.sees("<!ELEMENT") && !cursor.sees("<!ATTLIST") && !cursor.sees("<!NOTATION")) {
    return cursor.fail(start, "unknown declaration in the document type");
  }
  while (!has_class(*cursor.next, kBlank)) {
    if (++cursor.next == cursor.end) return cursor.fail(start, "declaration without an end");
  }
  cursor.skip_blanks();
  if (is_entity) {
    const std::string_view entity = cursor.name();
    if (!entity.empty()) cursor.entities.push_back(entity);
  }
  while (!cursor.at_end() && *cursor.next != '>') {
    const char c = *cursor.next;
    if (c == '<') return cursor.fail(cursor.next, "`<` in a declaration of the document type");
    if (!(c == '"' || c == '\'' ? skip_literal(cursor) : cursor.special_character())) return false;
  }
  if (cursor.at_end()) return cursor.fail(start, "declaration without an end");
  ++cursor.next;
  return true;
}

/// Steps over `[ … ]`.
bool read_internal_subset(Cursor& cursor) {
  const char* const start = cursor.next++;
  while (true) {
    cursor.skip_blanks();
    bool is_good = false;
    if (cursor.at_end()) {
      return cursor.fail(start, "document type without a closing `]`");
    } else if (cursor.sees(']')) {
      ++cursor.next;
      return true;
    } else if (cursor.sees('%')) {
      ++cursor.next;
      is_good = !cursor.name().empty() && cursor.sees(';');
      if (!is_good) return cursor.fail(cursor.next, "reference without a name and `;`");
      ++cursor.next;
      cursor.allows_unknown_entities = true;
    } else if (cursor.sees("<!--")) {
      is_good = cursor.comment();
    } else if (cursor.sees("<?")) {
      is_good = cursor.processing_instruction();
    } else {
      is_good = read_markup_declaration(cursor);
    }
    if (!is_good) return false;
  }
}

}  // namespace

bool read_declaration(Cursor& cursor) {
  if (!cursor.sees("<?xml") || cursor.left() < 6 || !has_class(cursor.next[5], kBlank)) return true;
  const char* const start = cursor.next;
  cursor.next += 5;
  cursor.skip_blanks();
  std::string_view value;
  if (!read_pair(cursor, "version", value))
    return cursor.fail(cursor.next, "XML declaration without a version");
  if (!is_known_version(value)) return cursor.fail(start, "XML version that is not 1.0");
  bool has_blank = cursor.skip_blanks();
  if (has_blank && read_pair(cursor, "encoding", value)) {
    if (!set_encoding(cursor, value, start)) return false;
    has_blank = cursor.skip_blanks();
  }
  if (has_blank && read_pair(cursor, "standalone", value)) {
    if (value != "yes" && value != "no") return cursor.fail(start, "`standalone` that is not yes or no");
    cursor.skip_blanks();
  }
  if (cursor.problem) return false;
  if (!cursor.sees("?>")) return cursor.fail(cursor.next, "XML declaration that does not end with `?>`");
  cursor.next += 2;
  return true;
}

bool read_doctype(Cursor& cursor) {
  const char* const start = cursor.next;
  cursor.next += std::string_view("<!DOCTYPE").size();
  if (!cursor.skip_blanks() || cursor.name().empty())
    return cursor.fail(start, "document type without a name");
  while (!cursor.at_end() && *cursor.next != '>') {
    const char c = *cursor.next;
    bool is_good = false;
    if (c == '[') {
      is_good = read_internal_subset(cursor);
    } else if (c == '"' || c == '\'') {
      cursor.allows_unknown_entities = true;
      is_good = skip_literal(cursor);
    } else {
      is_good = is_letter(c) || has_class(c, kBlank);
      if (!is_good) return cursor.fail(cursor.next, "document type that does not end with `>`");
      ++cursor.next;
    }
    if (!is_good) return false;
  }
  if (cursor.at_end()) return cursor.fail(start, "document type that does not end with `>`");
  ++cursor.next;
  return true;
}

}  // namespace lint::xml
