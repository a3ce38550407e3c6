// Text helpers.
#include "linter/base/text.h"

#include <doctest/doctest.h>

#include "linter/base/edit_distance.h"
#include "linter/base/stable_hash.h"

namespace lint {
namespace {

TEST_CASE("concat joins strings, characters and numbers") {
  CHECK(concat("row ", 7, ':', std::string("x")) == "row 7:x");
}

TEST_CASE("percent escapes of file names") {
  CHECK(percent_decode("Custom%3A Marketing Profile") == "Custom: Marketing Profile");
  CHECK(percent_decode("100%") == "100%");
  CHECK(percent_decode("%zz%2") == "%zz%2");
}

TEST_CASE("invalid UTF-8 is found where it starts") {
  CHECK(find_invalid_utf8("plain") == std::nullopt);
  CHECK(find_invalid_utf8("caf\xC3\xA9 \xE2\x80\xBA \xF0\x9F\x98\x80") == std::nullopt);
  CHECK(find_invalid_utf8("ab\xC3") == 2);
  CHECK(find_invalid_utf8("\xC0\x80") == 0);
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);
  CHECK(find_invalid_utf8("x\xFF") == 1);
}

TEST_CASE("code points, not bytes") {
  CHECK(count_code_points("caf\xC3\xA9") == 4);
}

TEST_CASE("the nearest known name") {
  constexpr std::string_view kNames[] = {"roots", "exclude", "schemas"};
  CHECK(nearest("root", kNames) == "roots");
  CHECK(nearest("scehmas", kNames) == "schemas");
  CHECK(nearest("zzzzzzzz", kNames).empty());
}

TEST_CASE("hashes never change") {
  CHECK(to_hex(stable_hash("Lead.Score__c")) == "92d090c39752ee7a");
}

}  // namespace
}  // namespace lint
