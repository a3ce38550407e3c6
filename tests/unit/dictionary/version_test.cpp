// Tests of versions.
#include "linter/dictionary/version.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

TEST_CASE("versions are read and written") {
  const std::optional<Version> version = parse_version("12.0.7");
  REQUIRE(version);
  CHECK(to_string(*version) == "12.0.7");
  for (const char* const bad :
       {"", "1", "1.2", "1.2.3.4", "1.2.x", "-1.2.3", "1..3", "99999999999.0.0", "1.2.+3"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_version(bad));
  }
}

TEST_CASE("a step resets what is smaller") {
  const Version version{.major_number = 2, .minor_number = 3, .patch_number = 4};
  CHECK(to_string(advance(version, Step::none)) == "2.3.4");
  CHECK(to_string(advance(version, Step::patch)) == "2.3.5");
  CHECK(to_string(advance(version, Step::minor)) == "2.4.0");
  CHECK(to_string(advance(version, Step::major)) == "3.0.0");
  CHECK(Version{} < version);
}

}  // namespace
}  // namespace lint
