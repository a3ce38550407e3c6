// The functions of the formula language.
#pragma once

#include <cstdint>
#include <string_view>

namespace lint::formula {

/// What a result depends on besides the arguments.
enum class FunctionClass : std::uint8_t {
  pure,    ///< nothing
  clock,   ///< the time of day or the date
  user,    ///< the running user, session or locale
  change,  ///< how the record is being changed
  data,    ///< other data: a table, a model, a report's other groups
};

/// No upper limit of arguments.
inline constexpr std::uint8_t kAnyNumber = 255;

/// A function by its upper-case name. DATEVALUE, DATETIMEVALUE and TIMEVALUE are `pure`; of a date/time they
/// also depend on the user's time zone.
struct Function {
  std::string_view name;
  std::uint8_t min_arguments = 0;
  std::uint8_t max_arguments = 0;  ///< `kAnyNumber`: no limit
  FunctionClass cls = FunctionClass::pure;
};

/// The function of that name in any case, or null. AND and OR are functions, NOT is an operator.
/// https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
[[nodiscard]] const Function* find_function(std::string_view name);

}  // namespace lint::formula
