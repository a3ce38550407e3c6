// Globs: stars within and across path segments.
#include "linter/base/glob.h"

#include <doctest/doctest.h>

#include <string>

namespace lint {
namespace {

struct Case {
  std::string_view pattern;
  std::string_view text;
  bool matches;
};

constexpr Case kCases[] = {
    {"**/archive/**", "x/archive/y", true},
    {"**/archive/**", "archive/y/z", true},
    {"**/archive/**", "xarchive/y", false},
    {"**/archive/**", "x/archive/", true},
    {"stale/*", "stale/unused-field", true},
    {"stale/*", "stale/a/b", false},
    {"Lead.Legacy_*", "lead.legacy_x__c", true},
    {"a/**/b", "a/b", true},
    {"a/**/b", "a/c/d/b", true},
    {"a/**/b", "ab", false},
    {"**/x", "ax", false},
    {"a?c", "abc", true},
    {"a?c", "a/c", false},
    {"*", "", true},
    {"", "a", false},
};

TEST_CASE("globs") {
  for (const Case& one : kCases) {
    CAPTURE(one.pattern);
    CAPTURE(one.text);
    CHECK(glob_match(one.pattern, one.text) == one.matches);
  }
}

TEST_CASE("many stars take bounded time") {
  CHECK_FALSE(glob_match("**/**/**/**/**/**/**/**/**/**/**/z", std::string(2000, '/')));
}

}  // namespace
}  // namespace lint
