// Patterns that need a character, and those that may not.
#include "linter/formula/pattern.h"

#include <doctest/doctest.h>

#include <array>

namespace lint::formula {
namespace {

constexpr auto kNeedy =
    std::to_array<std::string_view>({"a", "[0-9]{5}", "\\d+", "^[A-Z]+$", "(\\d )?x", "\\D*?(\\d\\D*?){10}x",
                                     ".+", "[a-z\\p{Punct}]+", "a*b", "[(]", "x{2,}"});
constexpr auto kUndecided =
    std::to_array<std::string_view>({"", "a*", "a?", "[0-9]{0,5}", "^$", "(a)", "a|", "\\b", "(?i)x*",
                                     "\\p{Alpha}*", "[a", "\\", "a*?", "a{0}b?", "(a|b)+"});

}  // namespace

TEST_CASE("a pattern that needs a character rejects the empty text") {
  for (const std::string_view pattern : kNeedy) {
    CAPTURE(pattern);
    CHECK(rejects_empty(pattern));
  }
}

TEST_CASE("a pattern that may match the empty text, or is not followed, is not said to reject it") {
  for (const std::string_view pattern : kUndecided) {
    CAPTURE(pattern);
    CHECK_FALSE(rejects_empty(pattern));
  }
}

}  // namespace lint::formula
