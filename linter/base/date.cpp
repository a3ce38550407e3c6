// Calendar days: implementation.
#include "linter/base/date.h"

#include <algorithm>
#include <chrono>

#include "linter/base/text.h"

namespace lint {
namespace {

std::string two_digits(int number) {
  return concat(number < 10 ? "0" : "", number);
}

}  // namespace

bool is_calendar_day(const Date& date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.day < 1) return false;
  return std::chrono::year_month_day(std::chrono::year(date.year),
                                     std::chrono::month(static_cast<unsigned>(date.month)),
                                     std::chrono::day(static_cast<unsigned>(date.day)))
      .ok();
}

std::optional<Date> parse_date(std::string_view text) {
  const auto is_shaped = [&] {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i == 4 || i == 7 ? text[i] != '-' : !is_digit(text[i])) return false;
    }
    return text.size() == 10;
  };
  if (!is_shaped()) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length) {
    return static_cast<int>(*parse_integer(text.substr(at, length)));
  };
  const Date date{.year = number(0, 4), .month = number(5, 2), .day = number(8, 2)};
  if (!is_calendar_day(date)) return std::nullopt;
  return date;
}

std::string to_string(const Date& date) {
  std::string year = concat(date.year);
  year.insert(0, year.size() < 4 ? 4 - year.size() : 0, '0');
  return concat(year, "-", two_digits(date.month), "-", two_digits(date.day));
}

Date date_of_seconds(std::int64_t seconds) {
  // What is written with four digits of a year.
  constexpr std::int64_t kFirst = -62135596800;
  constexpr std::int64_t kLast = 253402300799;
  const std::chrono::seconds time(std::clamp(seconds, kFirst, kLast));
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(time)));
  return {.year = static_cast<int>(day.year()),
          .month = static_cast<int>(static_cast<unsigned>(day.month())),
          .day = static_cast<int>(static_cast<unsigned>(day.day()))};
}

int whole_months(const Date& from, const Date& to) {
  const int months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  return std::max(months, 0);
}

}  // namespace lint
