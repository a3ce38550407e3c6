// Calendar days.
#include "linter/base/date.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

TEST_CASE("dates are days of the calendar") {
  REQUIRE(parse_date("2028-02-29").has_value());
  CHECK(to_string(*parse_date("2028-02-29")) == "2028-02-29");
  for (const std::string_view wrong :
       {"2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-01 ", "+026-01-01", ""}) {
    CHECK_FALSE(parse_date(wrong).has_value());
  }
}

TEST_CASE("seconds since 1970 are days of UTC") {
  CHECK(date_of_seconds(0) == Date{.year = 1970, .month = 1, .day = 1});
  CHECK(date_of_seconds(1714521599) == Date{.year = 2024, .month = 4, .day = 30});
  CHECK(date_of_seconds(1714521600) == Date{.year = 2024, .month = 5, .day = 1});
  CHECK(date_of_seconds(-1) == Date{.year = 1969, .month = 12, .day = 31});
}

TEST_CASE("months count when they are whole") {
  const Date start{.year = 2024, .month = 1, .day = 31};
  CHECK(whole_months(start, {.year = 2024, .month = 1, .day = 31}) == 0);
  CHECK(whole_months(start, {.year = 2026, .month = 1, .day = 30}) == 23);
  CHECK(whole_months(start, {.year = 2026, .month = 1, .day = 31}) == 24);
  CHECK(whole_months(start, {.year = 2023, .month = 1, .day = 1}) == 0);
}

}  // namespace
}  // namespace lint
