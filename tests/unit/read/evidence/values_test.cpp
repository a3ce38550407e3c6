// Numbers, percentages and days in exports.
#include "linter/read/evidence/values.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

TEST_CASE("counts with and without marks between thousands") {
  CHECK(parse_count("0") == 0);
  CHECK(parse_count(" 1200 ") == 1200);
  CHECK(parse_count("1,200") == 1200);
  CHECK(parse_count("1.234.567") == 1234567);
  CHECK(parse_count("1 200") == 1200);
  CHECK(parse_count("1\xC2\xA0"
                    "200") == 1200);
  CHECK(parse_count("1200.0") == 1200);
  for (const std::string_view text : {"", "n/a", "-1", "12.5", "1,20", "1,2000", "99999999999999999999"}) {
    CHECK_MESSAGE(!parse_count(text), text);
  }
}

TEST_CASE("percentages in any spelling, in hundredths") {
  CHECK(parse_basis_points("12.5") == 1250);
  CHECK(parse_basis_points("12,5 %") == 1250);
  CHECK(parse_basis_points("12%") == 1200);
  CHECK(parse_basis_points("100") == 10000);
  CHECK(parse_basis_points("0.00%") == 0);
  CHECK(parse_basis_points("0.004") == 1);
  CHECK(parse_basis_points("33.333333333333336") == 3333);
  for (const std::string_view text : {"", "%", "-1", "100.01", "1.2.3", "1e2", "n/a"}) {
    CHECK_MESSAGE(!parse_basis_points(text), text);
  }
}

TEST_CASE("days of ISO dates and times") {
  CHECK(parse_day("2026-01-31") == "2026-01-31");
  CHECK(parse_day("2024-02-29T10:15:00.000+0000") == "2024-02-29");
  CHECK(parse_day("2026-01-31 10:15") == "2026-01-31");
  for (const std::string_view text :
       {"", "2026-02-30", "31.01.2026", "2026-1-31", "2026-01-311", "+026-01-31"}) {
    CHECK_MESSAGE(parse_day(text).empty(), text);
  }
}

TEST_CASE("a column's key keeps the percent sign") {
  CHECK(column_key("Populated %") == "populatedpercent");
  CHECK(column_key("Field API Name") == "fieldapiname");
}

}  // namespace
}  // namespace lint
