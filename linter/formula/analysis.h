// What a formula uses: the names it refers to, the functions it calls, whether it changes with the clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "linter/formula/functions.h"
#include "linter/formula/syntax.h"

namespace lint::formula {

/// One occurrence of a name that is no function, as written (in flows without `{!` and `}`).
struct Reference {
  std::string_view text;  ///< part of the analysed text, path and all
  std::uint32_t offset = 0;
  /// Found after a syntax error, behind a subscript (`items[0].Name`: the object is unknown) or, in flows, as
  /// `{!name}` inside a string, where it is not merged.
  bool uncertain = false;
};

/// One call, with its name as written.
struct Call {
  std::string_view name;
  const Function* function = nullptr;  ///< null: no such function
  std::uint32_t offset = 0;            ///< of the name
  std::uint32_t arguments = 0;         ///< 0 when the text does not parse
};

/// References and calls stand in the order of the text, repeats included.
struct Analysis {
  std::optional<SyntaxError> error;  ///< of syntax only: unknown functions and wrong arities are none
  std::vector<Reference> references;
  std::vector<Call> calls;
  bool time_volatile = false;  ///< calls TODAY, NOW or TIMENOW
};

/// References, calls and class signals of a formula. Never throws; a formula that does not parse still yields
/// its names.
[[nodiscard]] Analysis analyse(std::string_view text, Dialect dialect);

/// Whether one of the references accounts for a word of the analysed text.
[[nodiscard]] bool refers_to(const Analysis& analysis, std::string_view word);

/// Whether a reference is one of a flow's clocks, `$Flow.CurrentDate` or `$Flow.CurrentDateTime`.
/// https://help.salesforce.com/s/articleView?id=platform.flow_ref_resources_system_variables.htm
[[nodiscard]] bool names_clock(std::string_view reference);

/// A place in a formula: lines and columns from 1, columns in Unicode code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// The place of a byte offset; one past the end is the end.
[[nodiscard]] Position position_of(std::string_view text, std::uint32_t offset);

}  // namespace lint::formula
