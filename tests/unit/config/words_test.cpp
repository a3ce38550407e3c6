// Tests of the shared words.
#include "linter/config/words.h"

#include <doctest/doctest.h>

#include "tests/unit/config/test_rules.h"

namespace lint::config {
namespace {

TEST_CASE("a threshold fails on what is as severe or more") {
  CHECK(fails(Severity::error, FailOn::error));
  CHECK_FALSE(fails(Severity::warning, FailOn::error));
  CHECK(fails(Severity::warning, FailOn::warning));
  CHECK_FALSE(fails(Severity::info, FailOn::warning));
  CHECK(fails(Severity::info, FailOn::info));
  CHECK_FALSE(fails(Severity::error, FailOn::never));
}

TEST_CASE("a mistyped rule is answered with the nearest one") {
  CHECK(wrong_rule("access/hidden-field", test::kRules).empty());
  CHECK(wrong_rule("hiden-field", test::kRules) ==
        "unknown rule `hiden-field` (did you mean `access/hidden-field`?)");
  CHECK(wrong_rule("access/hiden-field", test::kRules) ==
        "unknown rule `access/hiden-field` (did you mean `access/hidden-field`?)");
  CHECK(wrong_rule("x", test::kRules) == "unknown rule `x`");
  CHECK(wrong_rule_glob("stale/*", test::kRules, {}).empty());
  CHECK(wrong_rule_glob("stal/*", test::kRules, {}) == "no rule matches `stal/*` (did you mean `stale/*`?)");
}

}  // namespace
}  // namespace lint::config
