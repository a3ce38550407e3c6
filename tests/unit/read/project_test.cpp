// Project files: package directories and ignore patterns.
#include "linter/read/project.h"

#include <doctest/doctest.h>

#include "linter/base/text.h"

namespace lint {

TEST_CASE("package directories and namespace") {
  const ProjectFacts facts = read_project(
      R"({"namespace":"npsp","packageDirectories":[{"path":"./force-app/","default":true},{"path":"un\\x"}]})");
  CHECK(facts.name_space == "npsp");
  REQUIRE(facts.directories.size() == 2);
  CHECK(facts.directories[0].path == "force-app");
  CHECK(facts.directories[0].is_default);
  CHECK(facts.directories[1].path == "un/x");
  CHECK(read_project("{").directories.empty());
}

TEST_CASE("ignore patterns") {
  IgnoreFile file(
      "# "
      "comment\n\npackage.xml\r\n**/jsconfig.json\n/src/old/\n**/__tests__/**\n*.tmp\n!keep.tmp\nbuild/\na/"
      "*.b\n");
  const std::string_view ignored[] = {"package.xml", "x/package.xml",    "x/jsconfig.json", "src/old/a/b",
                                      "x.tmp",       "l/__tests__/a.js", "x/build/y",       "a/x.b"};
  for (const std::string_view path : ignored) {
    CAPTURE(path);
    CHECK(file.matches(path));
  }
  const std::string_view kept[] = {"keep.tmp", "x/src/old/a", "src/old", "build", "a/c/x.b", "packages.xml"};
  for (const std::string_view path : kept) {
    CAPTURE(path);
    CHECK_FALSE(file.matches(path));
  }
}

TEST_CASE("the API version is digits, a point, digits") {
  CHECK(read_project(R"({"sourceApiVersion": "61.0"})").api_version == "61.0");
  for (const std::string_view wrong : {"61", "61.", ".0", "6<1.0", "61.0.0", ""}) {
    CHECK(read_project(concat(R"({"sourceApiVersion": ")", wrong, "\"}")).api_version.empty());
  }
}

}  // namespace lint
