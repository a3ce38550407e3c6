// The table of functions.
#include "linter/formula/functions.h"

#include <doctest/doctest.h>

namespace lint::formula {
namespace {

struct Case {
  std::string_view name;
  int min_arguments;
  int max_arguments;
  FunctionClass cls;
};

TEST_CASE("functions are found in any case") {
  const Case cases[] = {
      {"ABS", 1, 1, FunctionClass::pure},           {"vlookup", 3, 3, FunctionClass::data},
      {"Today", 0, 0, FunctionClass::clock},        {"NOW", 0, 0, FunctionClass::clock},
      {"TIMENOW", 0, 0, FunctionClass::clock},      {"IsChanged", 1, 1, FunctionClass::change},
      {"GETSESSIONID", 0, 0, FunctionClass::user},  {"and", 1, kAnyNumber, FunctionClass::pure},
      {"CASE", 4, kAnyNumber, FunctionClass::pure}, {"IMAGE", 2, 4, FunctionClass::pure},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const Function* function = find_function(one.name);
    REQUIRE(function != nullptr);
    CHECK(function->min_arguments == one.min_arguments);
    CHECK(function->max_arguments == one.max_arguments);
    CHECK(function->cls == one.cls);
  }
}

TEST_CASE("other names are no functions") {
  for (const std::string_view name :
       {"", "NOT", "COUNT", "ABSX", "A.B", "ZZZ", "a_name_that_is_longer_than_any_function"}) {
    CAPTURE(name);
    CHECK(find_function(name) == nullptr);
  }
}

}  // namespace
}  // namespace lint::formula
