// Every case folder of every rule: good ones stay silent, bad ones say what their expected.txt says.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "linter/engine/rule_table.h"
#include "tests/rules/lint_project.h"

namespace lint::test {
namespace {

bool wants_update() {
  const char* const wish = std::getenv("UPDATE_EXPECTED");
  return wish != nullptr && std::string_view(wish) == "1";
}

void check_expectation(const Case& one, const std::string& text) {
  const std::filesystem::path path = one.folder / "expected.txt";
  if (wants_update() && read_text(path) != text) std::ofstream(path, std::ios::binary) << text;
  CHECK_MESSAGE(text == read_text(path), "expected.txt differs; UPDATE_EXPECTED=1 rewrites it");
}

void check_case(const Case& one, const Rule& rule) {
  INFO("case: ", one.name);
  const Linted linted = lint_case(one, rule, 1);
  REQUIRE(linted.problem == "");
  CHECK(lint_case(one, rule, 3).text == linted.text);
  if (one.is_bad) {
    CHECK_MESSAGE(!linted.messages.empty(), "a bad case must fire");
    if (!linted.messages.empty()) check_expectation(one, linted.text);
  } else {
    CHECK(linted.text == "");
    CHECK_MESSAGE(!std::filesystem::exists(one.folder / "expected.txt"), "a good case expects nothing");
  }
}

TEST_CASE("the cases of the rules") {
  for (const Rule* const rule : all_rules()) {
    for (const Case& one : cases_of(*rule)) check_case(one, *rule);
  }
}

}  // namespace
}  // namespace lint::test
