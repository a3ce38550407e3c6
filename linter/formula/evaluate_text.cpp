// Partial answers of the functions of texts.
#include "linter/formula/evaluate_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/formula/evaluate.h"
#include "linter/formula/evaluate_call.h"
#include "linter/formula/pattern.h"

namespace lint::formula {
namespace {

using Arguments = std::span<const Value>;

/// Never TRUE; whether the engine makes it FALSE or no value is not told.
Value not_true() {
  return Value::condition(Chance::no, Chance::depends);
}

/// CONTAINS and BEGINS.
template <typename Test>
Value find_in(Arguments arguments, const Test& test) {
  if (arguments[1].is_text() && arguments[1].is_blank()) return Value::of(true);
  if (!arguments[0].is_text() || !arguments[1].is_text()) return unknown_of(arguments);
  return arguments[0].is_blank() ? not_true() : Value::of(test(arguments[0].text, arguments[1].text));
}

Value contains(Arguments arguments) {
  return find_in(arguments, [](std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
  });
}

Value begins(Arguments arguments) {
  return find_in(arguments,
                 [](std::string_view text, std::string_view part) { return text.starts_with(part); });
}

/// INCLUDES: one of the chosen values, which stand between semicolons.
Value includes(Arguments arguments) {
  if (!arguments[0].is_text() || !arguments[1].is_text()) return unknown_of(arguments);
  if (arguments[0].is_blank()) return not_true();
  const std::vector<std::string_view> chosen = split(arguments[0].text, ';');
  return Value::of(std::find(chosen.begin(), chosen.end(), arguments[1].text) != chosen.end());
}

Value length(Arguments arguments) {
  if (!arguments[0].is_text()) return unknown_of(arguments);
  return Value::of(static_cast<double>(count_code_points(arguments[0].text)));
}

/// TEXT of a picklist is its value; numbers and dates have a form that is not modelled.
Value text(Arguments arguments) {
  if (!arguments[0].is_known()) return unknown_of(arguments);
  return arguments[0].is_text() ? Value::of(arguments[0].text) : Value::free_value();
}

Value trimmed(Arguments arguments) {
  return arguments[0].is_text() ? Value::of(trim(arguments[0].text)) : unknown_of(arguments);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Value lower(Arguments arguments) {
  if (!arguments[0].is_text() || !is_ascii(arguments[0].text)) return unknown_of(arguments);
  return Value::of(fold(arguments[0].text));
}

Value upper(Arguments arguments) {
  if (!arguments[0].is_text() || !is_ascii(arguments[0].text)) return unknown_of(arguments);
  std::string text = arguments[0].text;
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return Value::of(text);
}

/// LEFT and RIGHT of plain text.
Value end_of(Arguments arguments, bool is_left) {
  const bool can_cut = arguments[0].is_text() && arguments[1].knowledge == Knowledge::number &&
                       is_ascii(arguments[0].text) && arguments[1].number >= 0;
  if (!can_cut) return unknown_of(arguments);
  const std::string_view whole = arguments[0].text;
  const std::size_t count = arguments[1].number >= static_cast<double>(whole.size())
                                ? whole.size()
                                : static_cast<std::size_t>(arguments[1].number);
  return Value::of(is_left ? whole.substr(0, count) : whole.substr(whole.size() - count));
}

/// FIND(part, text): the place counted from 1, 0 when it is not there.
Value find(Arguments arguments) {
  const bool are_plain = arguments[0].is_text() && arguments[1].is_text() && is_ascii(arguments[1].text);
  if (!are_plain || (arguments[0].is_blank() && !arguments[1].is_blank())) return unknown_of(arguments);
  if (arguments[1].is_blank()) return Value::of(0.0);
  const std::size_t at = arguments[1].text.find(arguments[0].text);
  return Value::of(at == std::string::npos ? 0.0 : static_cast<double>(at + 1));
}

Value substitute(Arguments arguments) {
  if (!std::ranges::all_of(arguments, &Value::is_text)) return unknown_of(arguments);
  if (arguments[1].is_blank()) return Value::of(arguments[0].text);
  const std::size_t longest = arguments[0].text.size() * std::max<std::size_t>(1, arguments[2].text.size());
  if (longest > kLongestText) return Value::free_value();
  return Value::of(replace_all(arguments[0].text, arguments[1].text, arguments[2].text));
}

std::optional<double> parse_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

Value value_of_text(Arguments arguments) {
  if (!arguments[0].is_text()) return unknown_of(arguments);
  if (arguments[0].is_blank()) return Value::blank();
  const std::optional<double> number = parse_number(arguments[0].text);
  return number ? Value::of(*number) : Value::free_value();
}

/// Whether text that is no plain number, such as `1e5`, counts is not told.
Value is_number_text(Arguments arguments) {
  if (!arguments[0].is_text()) return unknown_of(arguments);
  if (arguments[0].is_blank()) return Value::of(false);
  const std::string& digits = arguments[0].text;
  if (std::all_of(digits.begin(), digits.end(), [](char c) { return is_digit(c); })) return Value::of(true);
  return std::any_of(digits.begin(), digits.end(), [](char c) { return is_letter(c) && fold(c) != 'e'; })
             ? Value::of(false)
             : Value::free_value();
}

Value picklist_count(Arguments arguments) {
  if (!arguments[0].is_text()) return unknown_of(arguments);
  if (arguments[0].is_blank()) return Value::of(0.0);
  return Value::of(static_cast<double>(split(arguments[0].text, ';').size()));
}

/// The whole text must match; only the empty one is decided.
Value regex(Arguments arguments) {
  const bool is_decided = arguments[0].is_text() && arguments[0].is_blank() &&
                          arguments[1].knowledge == Knowledge::text && rejects_empty(arguments[1].text);
  return is_decided ? Value::of(false) : unknown_of(arguments);
}

struct Row {
  std::string_view name;
  std::size_t arguments;  ///< how many it takes
  Value (*answer)(Arguments arguments);
};

constexpr std::array kRows{
    Row{"BEGINS", 2, begins},
    Row{"CONTAINS", 2, contains},
    Row{"FIND", 2, find},
    Row{"INCLUDES", 2, includes},
    Row{"ISNUMBER", 1, is_number_text},
    Row{"LEFT", 2, [](Arguments arguments) { return end_of(arguments, true); }},
    Row{"LEN", 1, length},
    Row{"LOWER", 1, lower},
    Row{"PICKLISTCOUNT", 1, picklist_count},
    Row{"REGEX", 2, regex},
    Row{"RIGHT", 2, [](Arguments arguments) { return end_of(arguments, false); }},
    Row{"SUBSTITUTE", 3, substitute},
    Row{"TEXT", 1, text},
    Row{"TRIM", 1, trimmed},
    Row{"UPPER", 1, upper},
    Row{"VALUE", 1, value_of_text},
};

}  // namespace

std::optional<Value> call_of_text(std::string_view name, Arguments arguments) {
  for (const Row& row : kRows) {
    if (equals_folded(name, row.name) && arguments.size() == row.arguments) return row.answer(arguments);
  }
  return std::nullopt;
}

}  // namespace lint::formula
