// Calendar days: parsing, writing, counting months.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lint {

/// A day of the Gregorian calendar.
struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// A day written `2026-12-31`.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] bool is_calendar_day(const Date& date);
/// `2026-12-31`.
[[nodiscard]] std::string to_string(const Date& date);
/// The day in UTC of a time in seconds since the start of 1970.
[[nodiscard]] Date date_of_seconds(std::int64_t seconds);
/// How many whole months lie between two days; 0 when `to` is the earlier one.
[[nodiscard]] int whole_months(const Date& from, const Date& to);

}  // namespace lint
