// Tests of reading the command line.
#include "linter/cli/options.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

std::variant<Options, int> parse(std::vector<const char*> words) {
  words.insert(words.begin(), "fieldlint");
  return parse_options(static_cast<int>(words.size()), words.data());
}

Options parsed(const std::vector<const char*>& words) {
  const std::variant<Options, int> result = parse(words);
  const Options* const options = std::get_if<Options>(&result);
  REQUIRE(options != nullptr);
  return *options;
}

TEST_CASE("common options stand before or after the command") {
  for (const Options& options : {parsed({"--format", "json", "--jobs", "2", "check", "a", "b"}),
                                 parsed({"check", "--format", "json", "a", "--jobs=2", "b"})}) {
    CHECK(options.verb == Verb::check);
    CHECK(options.format == "json");
    CHECK(options.jobs == 2);
    CHECK(options.arguments == std::vector<std::string>{"a", "b"});
  }
}

TEST_CASE("lists repeat and take one value each") {
  const Options options =
      parsed({"check", "--output", "json=a", "--output", "b", "--select", "x/*,y/*", "path"});
  CHECK(options.outputs == std::vector<std::string>{"json=a", "b"});
  CHECK(options.select == std::vector<std::string>{"x/*", "y/*"});
  CHECK(options.arguments == std::vector<std::string>{"path"});
}

TEST_CASE("words become values") {
  const Options options =
      parsed({"config", "show", "--preset", "gate", "--fail-on", "never", "--today", "2026-02-03"});
  CHECK(options.verb == Verb::config_show);
  CHECK(options.preset == Preset::gate);
  CHECK(options.fail_on == config::FailOn::never);
  CHECK(options.today.day == 3);
  CHECK(parsed({"dictionary", "check", "--strict"}).is_strict);
}

TEST_CASE("usage errors are exit code 2") {
  const std::vector<std::vector<const char*>> wrong = {
      {},
      {"chek"},
      {"check", "--frmat", "x"},
      {"check", "--preset", "gat"},
      {"trace"},
      {"explain"},
      {"explain", "a", "b"},
      {"config"},
      {"check", "--jobs", "x"},
      {"check", "--today", "2026-02-30"},
  };
  for (const std::vector<const char*>& words : wrong) {
    const std::variant<Options, int> result = parse(words);
    REQUIRE(std::get_if<int>(&result) != nullptr);
    CHECK(*std::get_if<int>(&result) == 2);
  }
}

}  // namespace
}  // namespace lint
