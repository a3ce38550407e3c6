// Tables as spreadsheet programs and warehouses write them.
#include "linter/read/csv.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace lint {
namespace {

std::string shown(const CsvTable& table) {
  std::string out;
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (const CsvCell& cell : table.row(i)) out.append("[").append(cell.text).append("]");
    out += '/';
  }
  return out;
}

/// Every character as a little- or big-endian pair of bytes, behind a byte order mark.
std::string utf16(std::u16string_view text, bool is_big) {
  std::string out;
  const std::u16string marked = std::u16string(1, u'\xFEFF').append(text);
  for (const char16_t unit : marked) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out += is_big ? high : low;
    out += is_big ? low : high;
  }
  return out;
}

TEST_CASE("rows, quotes and line ends") {
  CHECK(shown(parse_csv("a,b\r\n1, 2 \n\n\"x, \"\"y\"\"\nz\",\"\"\n")) == "[a][b]/[1][2]/[x, \"y\"\nz][]/");
  CHECK(shown(parse_csv("a,b\r1,2")) == "[a][b]/[1][2]/");
  CHECK(shown(parse_csv("")).empty());
  CHECK(shown(parse_csv(",,\n")).empty());
}

TEST_CASE("delimiters") {
  CHECK(shown(parse_csv("a;b\n\"1;5\";2,5\n")) == "[a][b]/[1;5][2,5]/");
  CHECK(shown(parse_csv("a\tb\n1\t2")) == "[a][b]/[1][2]/");
  CHECK(shown(parse_csv("sep=;\r\na,x;b\n")) == "[a,x][b]/");
  CHECK(shown(parse_csv("a|b\n1,5|2\n")) == "[a][b]/[1,5][2]/");
  CHECK(shown(parse_csv("Fields, of us, and them, today\n\na;b\n1;2\n")) ==
        "[Fields, of us, and them, today]/[a][b]/[1][2]/");
}

TEST_CASE("encodings") {
  const std::string expected = "[Größe][b]/[€][😀]/";
  CHECK(shown(parse_csv("\xEF\xBB\xBFGröße,b\n€,😀")) == expected);
  CHECK(shown(parse_csv(utf16(u"Größe,b\n€,😀", false))) == expected);
  CHECK(shown(parse_csv(utf16(u"Größe,b\n€,😀", true))) == expected);
  CHECK(shown(parse_csv("Gr\xF6\xDF"
                        "e,b\n\x80,c")) == "[Größe][b]/[€][c]/");
}

TEST_CASE("cells know their place in the raw bytes") {
  const std::string utf8 = "\xEF\xBB\xBFä,b\n\"c\",d";
  const CsvTable table = parse_csv(utf8);
  CHECK(table.row(0)[0].offset == 3);
  CHECK(table.row(0)[1].offset == 6);
  CHECK(utf8[table.row(1)[0].offset] == 'c');
  CHECK(parse_csv(utf16(u"ä😀,b", false)).row(0)[1].offset == 10);
  CHECK(parse_csv("\xE4\x80,b").row(0)[1].offset == 3);
}

TEST_CASE("a quote that is not closed") {
  const CsvTable table = parse_csv("a,b\n1,\"2\n3,4\n");
  REQUIRE(table.problem());
  CHECK(table.problem()->message == "a quoted cell is not closed");
  CHECK(table.problem()->offset == 6);
}

TEST_CASE("the header row is found by known words") {
  constexpr std::array<std::string_view, 2> kKnown{"restapiname", "friendlylabel"};
  const CsvTable table = parse_csv("Fields of Example\n\nREST API Name,Friendly Label\nemail,Email\n");
  CHECK(find_header_row(table, kKnown, 2) == 1);
  CHECK_FALSE(find_header_row(table, kKnown, 3));
}

}  // namespace
}  // namespace lint
