// Partial answers of operators and functions.
#include "linter/formula/evaluate_call.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "linter/base/text.h"
#include "linter/formula/evaluate_text.h"

namespace lint::formula {
namespace {

using Arguments = std::span<const Value>;

bool all_known(Arguments arguments) {
  return std::all_of(arguments.begin(), arguments.end(), [](const Value& value) { return value.is_known(); });
}

bool is_number(const Value& value) {
  return value.knowledge == Knowledge::number;
}

/// Whether the value may be a checkbox.
bool may_be_condition(const Value& value) {
  return value.knowledge != Knowledge::text && !is_number(value);
}

/// The chance of a choice: of both branches, or of one that can be chosen.
Chance chance_of_choice(const Value& chooser, const Value& first, const Value& second, bool wanted) {
  const Chance a = first.chance_of(wanted);
  const Chance b = second.chance_of(wanted);
  return std::max(
      {std::min(a, b), std::min(chooser.chance_of(true), a), std::min(chooser.chance_of_no_truth(), b)});
}

/// The first value where `chooser` is TRUE, else the second.
Value one_of(const Value& chooser, const Value& first, const Value& second) {
  if (chooser.chance_of(true) == Chance::no) return second;
  if (chooser.is(true) || first == second) return first;
  if (may_be_condition(first) && may_be_condition(second)) {
    return Value::condition(chance_of_choice(chooser, first, second, true),
                            chance_of_choice(chooser, first, second, false));
  }
  const bool is_free = chooser.is_free() || (first.is_free() && second.is_free());
  return is_free ? Value::free_value() : Value::open_value();
}

Value if_then_else(Arguments arguments) {
  if (arguments.size() != 3) return unknown_of(arguments);
  return one_of(arguments[0], arguments[1], arguments[2]);
}

/// CASE(subject, value, result, value, result, …, otherwise), from the last pair to the first.
Value case_of(Arguments arguments) {
  if (arguments.size() < 4 || arguments.size() % 2 != 0) return unknown_of(arguments);
  Value result = arguments.back();
  for (std::size_t i = arguments.size() - 3; i >= 1; i -= 2) {
    result = one_of(equal_values(arguments[0], arguments[i]), arguments[i + 1], result);
    if (i == 1) break;
  }
  return result;
}

Value is_blank(Arguments arguments) {
  return arguments[0].is_known() ? Value::of(arguments[0].is_blank()) : unknown_of(arguments);
}

/// A text is never null, even an empty one.
/// https://help.salesforce.com/s/articleView?id=platform.customize_functions_isnull.htm
Value is_null(Arguments arguments) {
  if (!arguments[0].is_known()) return unknown_of(arguments);
  return Value::of(arguments[0].knowledge == Knowledge::blank);
}

Value blank_value(Arguments arguments) {
  return one_of(is_blank(arguments.first(1)), arguments[1], arguments[0]);
}

Value null_value(Arguments arguments) {
  return one_of(is_null(arguments.first(1)), arguments[1], arguments[0]);
}

/// The remainder has the sign of the divisor, as `7 - 3 * FLOOR(7 / 3)` shows.
/// https://help.salesforce.com/s/articleView?id=platform.customize_functions_mod.htm
Value modulo(Arguments arguments) {
  if (!is_number(arguments[0]) || !is_number(arguments[1])) return unknown_of(arguments);
  const double divisor = arguments[1].number;
  if (divisor <= 0 || arguments[0].number < 0) return Value::free_value();
  return Value::of(std::fmod(arguments[0].number, divisor));
}

Value absolute(Arguments arguments) {
  return is_number(arguments[0]) ? Value::of(std::fabs(arguments[0].number)) : unknown_of(arguments);
}

/// MAX and MIN of numbers.
Value extreme(Arguments arguments, bool is_greatest) {
  if (arguments.empty() || !std::all_of(arguments.begin(), arguments.end(), is_number)) {
    return unknown_of(arguments);
  }
  double result = arguments[0].number;
  for (const Value& value : arguments) {
    result = is_greatest ? std::max(result, value.number) : std::min(result, value.number);
  }
  return Value::of(result);
}

struct Row {
  std::string_view name;
  std::size_t arguments;  ///< how many it takes
  Value (*answer)(Arguments arguments);
};

constexpr std::array kRows{
    Row{"ABS", 1, absolute},
    Row{"BLANKVALUE", 2, blank_value},
    Row{"ISBLANK", 1, is_blank},
    Row{"ISNULL", 1, is_null},
    Row{"ISPICKVAL", 2, [](Arguments arguments) { return equal_values(arguments[0], arguments[1]); }},
    Row{"MOD", 2, modulo},
    Row{"NOT", 1, [](Arguments arguments) { return negated(arguments[0]); }},
    Row{"NULLVALUE", 2, null_value},
};

}  // namespace

Value unknown_of(Arguments values) {
  const bool has_free =
      std::any_of(values.begin(), values.end(), [](const Value& value) { return value.is_free(); });
  const bool has_open = std::any_of(values.begin(), values.end(),
                                    [](const Value& value) { return !value.is_known() && !value.is_free(); });
  return has_open && !has_free ? Value::open_value() : Value::free_value();
}

Value unknown_of(const Value& left, const Value& right) {
  const std::array values{left, right};
  return unknown_of(values);
}

Value all_of(Arguments values) {
  Chance can_hold = Chance::yes;
  Chance can_fail = Chance::no;
  for (const Value& value : values) {
    can_hold = std::min(can_hold, value.chance_of(true));
    can_fail = std::max(can_fail, value.chance_of_no_truth());
  }
  return Value::condition(can_hold, can_fail);
}

Value any_of(Arguments values) {
  Chance can_hold = Chance::no;
  Chance can_fail = Chance::yes;
  for (const Value& value : values) {
    can_hold = std::max(can_hold, value.chance_of(true));
    can_fail = std::min(can_fail, value.chance_of_no_truth());
  }
  return Value::condition(can_hold, can_fail);
}

Value negated(const Value& value) {
  return Value::condition(value.chance_of(false), value.chance_of(true));
}

Value equal_values(const Value& left, const Value& right) {
  for (const auto& [truth, other] : {std::pair(&left, &right), std::pair(&right, &left)}) {
    const bool is_truth = truth->is(true) || truth->is(false);
    if (is_truth && may_be_condition(*other)) return truth->is(true) ? *other : negated(*other);
  }
  if (!left.is_known() || !right.is_known()) return unknown_of(left, right);
  if (left.is_blank() || right.is_blank()) {
    const bool are_texts = left.is_text() && right.is_text();
    return are_texts ? Value::of(left.is_blank() && right.is_blank()) : Value::free_value();
  }
  return left.knowledge == right.knowledge ? Value::of(left == right) : Value::free_value();
}

Value call(std::string_view name, Arguments arguments, std::optional<bool> is_new) {
  if (equals_folded(name, "AND")) return all_of(arguments);
  if (equals_folded(name, "OR")) return any_of(arguments);
  if (equals_folded(name, "IF")) return if_then_else(arguments);
  if (equals_folded(name, "CASE")) return case_of(arguments);
  if (equals_folded(name, "MAX") || equals_folded(name, "MIN")) {
    return extreme(arguments, equals_folded(name, "MAX"));
  }
  // A new record has changed in no field.
  // https://help.salesforce.com/s/articleView?id=platform.customize_functions_ischanged.htm
  if (equals_folded(name, "ISCHANGED") && is_new == true) return Value::of(false);
  if (equals_folded(name, "ISNEW")) return is_new ? Value::of(*is_new) : Value::free_value();
  for (const Row& row : kRows) {
    if (equals_folded(name, row.name) && arguments.size() == row.arguments) return row.answer(arguments);
  }
  if (const std::optional<Value> answer = call_of_text(name, arguments)) return *answer;
  return all_known(arguments) ? Value::free_value() : unknown_of(arguments);
}

}  // namespace lint::formula
