// Numbers, percentages, days and API names: implementation.
#include "linter/read/evidence/values.h"

#include <algorithm>
#include <chrono>

#include "linter/base/text.h"
#include "linter/read/csv.h"

namespace lint {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kNarrowNoBreakSpace = "\xE2\x80\xAF";
constexpr std::size_t kMostDigits = 15;

bool is_all_digits(std::string_view text) {
  return !text.empty() && text.size() <= kMostDigits && std::ranges::all_of(text, is_digit);
}

bool is_zero(std::string_view digits) {
  return std::ranges::all_of(digits, [](char c) { return c == '0'; });
}

/// Without spaces, of which spreadsheets put hard ones between thousands.
std::string without_spaces(std::string_view text) {
  std::string bare = replace_all(std::string(trim(text)), kNoBreakSpace, "");
  bare = replace_all(std::move(bare), kNarrowNoBreakSpace, "");
  return replace_all(std::move(bare), " ", "");
}

/// `1,200,000` without its marks; empty when the groups are no thousands.
std::string without_groups(std::string_view text, char mark) {
  const std::vector<std::string_view> groups = split(text, mark);
  std::string digits;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool is_group = i == 0 ? groups[i].size() <= 3 : groups[i].size() == 3;
    if (!is_group || !is_all_digits(groups[i])) return {};
    digits += groups[i];
  }
  return is_all_digits(digits) ? digits : std::string();
}

}  // namespace

std::optional<std::int64_t> parse_count(std::string_view text) {
  const std::string bare = without_spaces(text);
  if (is_all_digits(bare)) return parse_integer(bare);
  for (const char mark : {',', '.'}) {
    const std::string digits = without_groups(bare, mark);
    if (!digits.empty()) return parse_integer(digits);
  }
  const std::size_t point = bare.find('.');
  const bool is_whole = point != std::string::npos && point + 1 < bare.size() &&
                        is_all_digits(bare.substr(0, point)) && is_zero(bare.substr(point + 1));
  return is_whole ? parse_integer(bare.substr(0, point)) : std::nullopt;
}

std::optional<std::int64_t> parse_basis_points(std::string_view text) {
  std::string bare = without_spaces(text);
  if (bare.ends_with('%')) bare.pop_back();
  std::ranges::replace(bare, ',', '.');
  const std::size_t point = std::min(bare.find('.'), bare.size());
  const std::string whole = bare.substr(0, point);
  const std::string parts = point + 1 < bare.size() ? bare.substr(point + 1) : std::string();
  constexpr std::size_t kMostWhole = 3;
  const bool has_parts = std::ranges::all_of(parts, is_digit);
  if (!is_all_digits(whole) || whole.size() > kMostWhole || !has_parts) return std::nullopt;
  const std::string hundredths = concat(parts, "00").substr(0, 2);
  const std::int64_t points = *parse_integer(whole) * 100 + *parse_integer(hundredths);
  if (points > 10000) return std::nullopt;
  return points == 0 && !is_zero(parts) ? 1 : points;
}

std::string_view parse_day(std::string_view text) {
  text = trim(text);
  constexpr std::size_t kLength = 10;
  if (text.size() < kLength || (text.size() > kLength && text[kLength] != 'T' && text[kLength] != ' '))
    return {};
  const std::string_view day = text.substr(0, kLength);
  if (day[4] != '-' || day[7] != '-') return {};
  const auto year = parse_integer(day.substr(0, 4));
  const auto month = parse_integer(day.substr(5, 2));
  const auto of_month = parse_integer(day.substr(8, 2));
  const bool has_numbers = year && month && of_month && *year > 0 && *month > 0 && *of_month > 0;
  if (!has_numbers) return {};
  const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*of_month)));
  return date.ok() ? day : std::string_view();
}

bool is_api_name(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && std::ranges::all_of(text, is_word);
}

bool is_record_id(std::string_view word) {
  constexpr std::size_t kShort = 15;
  constexpr std::size_t kLong = 18;
  if (word.size() != kShort && word.size() != kLong) return false;
  const auto is_part = [](char c) { return is_letter(c) || is_digit(c); };
  if (!std::ranges::all_of(word, is_part)) return false;
  // A prefix, an instance and a number: words have no digits.
  const auto digits = std::ranges::count_if(word.substr(0, kShort), is_digit);
  constexpr std::ptrdiff_t kFewest = 4;
  return digits >= kFewest;
}

std::string column_key(std::string_view heading) {
  return heading_key(replace_all(std::string(heading), "%", "percent"));
}

}  // namespace lint
