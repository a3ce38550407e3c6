// Tables in pages and XML sheets.
#include "linter/read/markup_table.h"

#include <doctest/doctest.h>

#include <string>

namespace lint {
namespace {

std::string shown(std::string_view bytes) {
  const std::optional<CsvTable> table = parse_markup_table(bytes);
  if (!table) return "none";
  std::string out;
  for (std::size_t i = 0; i < table->size(); ++i) {
    for (const CsvCell& cell : table->row(i)) out.append("[").append(cell.text).append("]");
    out += '/';
  }
  return out;
}

TEST_CASE("a page") {
  CHECK(shown("<html><table><tr><th>A</th><th> B </th></tr>\n<tr><td>1</td><td></td></tr></table>") ==
        "[A][B]/[1][]/");
  CHECK(shown("<TABLE><TR><TD>a<br>b<TD><b>c</b> &amp;&nbsp;d<TR><TD>e") == "[a b][c & d]/[e]/");
  CHECK(shown("<script>if (a<b) '<tr><td>x'</script><!-- <tr><td>y --><tr><td>z</table>") == "[z]/");
}

TEST_CASE("a sheet leaves empty cells out") {
  CHECK(
      shown("<Workbook><Row><Cell><Data ss:Type=\"String\">A</Data></Cell><Cell ss:Index=\"3\"><Data>C"
            "</Data></Cell></Row><ss:Row><ss:Cell/><ss:Cell><Data>b</Data></ss:Cell></ss:Row></Workbook>") ==
      "[A][][C]/[][b]/");
}

TEST_CASE("what is no table") {
  CHECK(shown("<html><body>Log in</body></html>") == "none");
  CHECK(shown("<") == "none");
  CHECK(shown("<tr><td>").empty() == false);
  CHECK(shown("<td ss:Index=\"99999999999\"></td>") == "none");
}

TEST_CASE("cells know their place") {
  const std::string text = "<table><tr><td>a</td><td>\n  <b>name</b></td></tr>";
  const std::optional<CsvTable> table = parse_markup_table(text);
  REQUIRE(table);
  CHECK(text.substr(table->row(0)[0].offset, 1) == "a");
  CHECK(text.substr(table->row(0)[1].offset, 4) == "name");
}

}  // namespace
}  // namespace lint
