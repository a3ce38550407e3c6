// A cursor over the bytes of an XML document: names, references, comments and their kin.
#include "linter/read/xml_cursor.h"

#include <algorithm>
#include <array>
#include <utility>

#include "linter/base/text.h"

namespace lint::xml {
namespace {

constexpr std::array<std::string_view, 5> kBuiltInEntities{"amp", "lt", "gt", "quot", "apos"};

/// The value of a hexadecimal or decimal digit, or nothing.
std::optional<std::uint32_t> digit_value(char c, bool is_hexadecimal) {
  if (is_digit(c)) return static_cast<std::uint32_t>(c - '0');
  const char lower = fold(c);
  if (is_hexadecimal && lower >= 'a' && lower <= 'f') return static_cast<std::uint32_t>(lower - 'a' + 10);
  return std::nullopt;
}

}  // namespace

std::string quote_name(std::string_view name) {
  constexpr std::size_t kLongest = 80;
  if (name.size() <= kLongest) return concat("`", name, "`");
  std::size_t length = kLongest;
  while ((static_cast<unsigned char>(name[length]) & 0xC0) == 0x80) --length;
  return concat("`", name.substr(0, length), "…`");
}

bool Cursor::fail(const char* place, std::string message) {
  if (!problem) problem = Problem{std::move(message), static_cast<std::uint32_t>(place - begin)};
  return false;
}

bool Cursor::skip_blanks() {
  const char* const start = next;
  while (next != end && has_class(*next, kBlank)) ++next;
  return next != start;
}

std::string_view Cursor::unusual_name(const char* start) {
  while (next != end) {
    if (has_class(*next, next == start ? kNameStart : kName)) {
      if (*next == ':') colon = next;
      ++next;
      continue;
    }
    if (static_cast<unsigned char>(*next) < 0x80) break;
    const CodePoint point = decode_utf8(next, end);
    if (point.length == 0 || !(next == start ? begins_name(point.value) : continues_name(point.value))) break;
    next += point.length;
  }
  return {start, static_cast<std::size_t>(next - start)};
}

bool Cursor::special_character() {
  const unsigned char c = static_cast<unsigned char>(*next);
  if (c < 0x20 && !has_class(*next, kBlank)) {
    return fail(next, concat("control character with the code ", static_cast<int>(c)));
  }
  if (c < 0x80 || !is_utf8) {
    ++next;
    return true;
  }
  const CodePoint point = decode_utf8(next, end);
  if (point.length == 0) return fail(next, "byte that is not UTF-8");
  if (!is_allowed(point.value)) return fail(next, "character that XML does not allow");
  next += point.length;
  return true;
}

bool Cursor::reference() {
  const char* const start = next++;
  if (sees('#')) {
    ++next;
    const bool is_hexadecimal = sees('x');
    if (is_hexadecimal) ++next;
    const char* const digits = next;
    std::uint32_t value = 0;
    while (next != end) {
      const std::optional<std::uint32_t> digit = digit_value(*next, is_hexadecimal);
      if (!digit) break;
      value = std::min(value * (is_hexadecimal ? 16 : 10) + *digit, 0x110000U);
      ++next;
    }
    if (next == digits || !sees(';')) return fail(start, "character reference without digits and `;`");
    if (!is_allowed(value)) return fail(start, "reference to a character that XML does not allow");
    ++next;
    return true;
  }
  const std::string_view entity = name();
  if (entity.empty() || !sees(';')) return fail(start, "`&` that is not written as `&amp;`");
  ++next;
  if (allows_unknown_entities || std::ranges::find(kBuiltInEntities, entity) != kBuiltInEntities.end() ||
      std::ranges::find(entities, entity) != entities.end()) {
    return true;
  }
  return fail(start, concat("entity ", quote_name(entity), " is not defined"));
}

bool Cursor::attribute_value() {
  if (!sees('"') && !sees('\'')) return fail(next, "value of an attribute without quotes");
  const char* const start = next;
  const char quote = *next++;
  while (next != end) {
    if (has_class(*next, kValue)) {
      ++next;
    } else if (*next == quote) {
      ++next;
      return true;
    } else if (*next == '<') {
      return fail(next, "`<` in the value of an attribute");
    } else if (!(*next == '&' ? reference() : special_character())) {
      return false;
    }
  }
  return fail(start, "value of an attribute without a closing quote");
}

bool Cursor::skip_until(std::string_view terminator, const char* start, std::string_view what) {
  while (next != end) {
    if (has_class(*next, kComment)) {
      ++next;
    } else if (sees(terminator)) {
      next += terminator.size();
      return true;
    } else if (!special_character()) {
      return false;
    }
  }
  return fail(start, concat(what, " that does not end with `", terminator, "`"));
}

bool Cursor::comment() {
  const char* const start = next;
  next += std::string_view("<!--").size();
  if (!skip_until("--", start, "comment")) {
    if (next == end) problem->message = "comment that does not end with `-->`";
    return false;
  }
  if (!sees('>')) return fail(next - 2, "`--` in a comment");
  ++next;
  return true;
}

bool Cursor::processing_instruction() {
  const char* const start = next;
  next += 2;
  const std::string_view target = name();
  if (target.empty()) return fail(start, "`<?` without a name");
  if (equals_folded(target, "xml"))
    return fail(start, "XML declaration that is not at the start of the file");
  if (!sees("?>") && !has_class(at_end() ? 'x' : *next, kBlank)) {
    return fail(next, "processing instruction without a blank after its name");
  }
  return skip_until("?>", start, "processing instruction");
}

bool Cursor::cdata() {
  const char* const start = next;
  next += std::string_view("<![CDATA[").size();
  return skip_until("]]>", start, "CDATA section");
}

}  // namespace lint::xml
