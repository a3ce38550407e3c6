// The catalogue as a whole: order, cases, wording of summaries and messages.
#include <doctest/doctest.h>

#include "linter/engine/rule_pages.h"
#include "linter/engine/rule_table.h"
#include "tests/rules/lint_project.h"

namespace lint::test {
namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

TEST_CASE("the catalogue is sorted by id and every rule has its page") {
  const std::span<const Rule* const> rules = all_rules();
  REQUIRE(!rules.empty());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    INFO("rule: ", rules[i]->id);
    if (i > 0) CHECK(rules[i - 1]->id < rules[i]->id);
    CHECK(std::filesystem::is_directory(folder_of(*rules[i])));
    const std::string page = read_text(folder_of(*rules[i]) / concat(split(rules[i]->id, '/').back(), ".md"));
    CHECK_MESSAGE(rule_page(rules[i]->id) == page, "the embedded page is the file beside the rule");
  }
  CHECK(rule_page("no/such-rule").empty());
}

TEST_CASE("every group says in a README what belongs there") {
  for (const Rule* const rule : all_rules()) {
    INFO("rule: ", rule->id);
    CHECK(std::filesystem::exists(folder_of(*rule).parent_path() / "README.md"));
  }
}

TEST_CASE("every rule has good and bad cases, and no other") {
  for (const Rule* const rule : all_rules()) {
    INFO("rule: ", rule->id);
    std::size_t good = 0;
    std::size_t bad = 0;
    for (const Case& one : cases_of(*rule)) {
      INFO("case: ", one.name);
      const bool is_good = one.folder.filename().string().starts_with("good-");
      CHECK_MESSAGE(is_good != one.is_bad, "a case is called good-… or bad-…");
      ++(one.is_bad ? bad : good);
    }
    CHECK(good >= 1);
    CHECK(bad >= 1);
  }
}

TEST_CASE("summaries start in lower case and have no full stop") {
  for (const Rule* const rule : all_rules()) {
    INFO("rule: ", rule->id);
    const std::string_view summary = rule->info.summary;
    REQUIRE(!summary.empty());
    // A name such as XML keeps its capitals.
    const bool starts_with_name =
        summary.size() > 1 && is_letter(summary[0]) && !is_lower(summary[0]) && !is_lower(summary[1]);
    CHECK((is_lower(summary.front()) || starts_with_name));
    CHECK(summary.back() != '.');
  }
}

TEST_CASE("messages of bad cases start in lower case, with a number or a name, and have no full stop") {
  for (const Rule* const rule : all_rules()) {
    for (const Case& one : cases_of(*rule)) {
      if (!one.is_bad) continue;
      INFO("case: ", one.name);
      for (const std::string& message : lint_case(one, *rule, 1).messages) {
        INFO("message: ", message);
        REQUIRE(!message.empty());
        const char first = message.front();
        CHECK((is_lower(first) || is_digit(first) || first == '`' || message.starts_with("JSON")));
        CHECK(message.back() != '.');
      }
    }
  }
}

}  // namespace
}  // namespace lint::test
