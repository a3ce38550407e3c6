// Every page of a rule: its form, its examples, its table of options, its links.
#include "tests/rules/page.h"

#include <doctest/doctest.h>

#include <array>

#include "linter/engine/rule_table.h"
#include "linter/source/memory_tree.h"
#include "tests/rules/lint_project.h"

namespace lint::test {
namespace {

constexpr std::array<std::string_view, 6> kHeadings = {"What it checks", "Why it matters", "Example",
                                                       "Options",        "How to fix",     "See also"};

/// A rule and its page.
struct Subject {
  const Rule* rule;
  Page page;
};

std::vector<Subject> subjects() {
  std::vector<Subject> found;
  for (const Rule* const rule : all_rules()) {
    const std::string file = concat(split(rule->id, '/').back(), ".md");
    found.push_back({.rule = rule, .page = parse_page(read_text(folder_of(*rule) / file))});
  }
  return found;
}

TEST_CASE("a page has the id as its title, a summary, and the headings in order") {
  for (const auto& [rule, page] : subjects()) {
    INFO("rule: ", rule->id);
    CHECK(page.title == rule->id);
    CHECK(page.summary.ends_with("."));
    CHECK(!page.practice.empty());
    REQUIRE(page.sections.size() == kHeadings.size());
    for (std::size_t i = 0; i < kHeadings.size(); ++i) {
      CHECK(page.sections[i].title == kHeadings[i]);
      CHECK(page.sections[i].lines.size() > 2);
    }
  }
}

TEST_CASE("the bad example of a page fires and the good one does not") {
  for (const auto& [rule, page] : subjects()) {
    INFO("rule: ", rule->id);
    const Section& example = page.section("Example");
    CHECK(count_stray_blocks(example) == 0);
    for (const std::string_view part : {"Bad", "Good"}) {
      INFO("part: ", part);
      std::map<std::string, std::string> files = example_files(example, part);
      REQUIRE(!files.empty());
      const Linted linted = lint_project(MemoryTree(std::move(files)), *rule, 1);
      REQUIRE(linted.problem == "");
      if (part == "Bad") CHECK(!linted.messages.empty());
      if (part == "Good") CHECK(linted.text == "");
    }
  }
}

TEST_CASE("the table of options is that of the code") {
  for (const auto& [rule, page] : subjects()) {
    INFO("rule: ", rule->id);
    const Section& section = page.section("Options");
    const std::vector<OptionRow> rows = option_rows(section);
    const std::vector<std::string> defaults = rule->show_defaults(rule->info);
    REQUIRE(rows.size() == rule->info.options.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CHECK(rows[i].name == rule->info.options[i].name);
      CHECK(rows[i].value == defaults[i]);
      CHECK(rows[i].meaning == rule->info.options[i].summary);
    }
    const bool says_none = section.lines.size() > 1 && section.lines[1] == "None.";
    CHECK(says_none == rows.empty());
  }
}

TEST_CASE("links lead to pages that exist, and one leads to the vendor") {
  for (const auto& [rule, page] : subjects()) {
    INFO("rule: ", rule->id);
    bool has_source = false;
    for (const std::string& link : links_of(page)) {
      INFO("link: ", link);
      if (link.starts_with("https://")) {
        has_source = true;
      } else {
        CHECK(std::filesystem::exists(folder_of(*rule) / link));
      }
    }
    CHECK(has_source);
  }
}

TEST_CASE("a page is taken apart as Markdown reads it") {
  const Page page = parse_page(
      "# group/rule\n\nOne\nsummary.\n\nPractice: 2, 7\n\n## Example\n\n### Bad\n\n```toml file=a b.toml\n# "
      "no title\n## no "
      "section\n```\n"
      "\n### Good\n\n```sh\nls\n```\n\n## Options\n\n| option | default | meaning |\n|---|---|---|\n"
      "| `words` | `[\"a\"]` | which words |\n\nSee [x](https://example.com) and [y](../y.md).\n");
  CHECK(page.title == "group/rule");
  CHECK(page.summary == "One summary.");
  CHECK(page.practice == "2, 7");
  REQUIRE(page.sections.size() == 2);
  CHECK(example_files(page.section("Example"), "Bad").at("a b.toml") == "# no title\n## no section\n");
  CHECK(count_stray_blocks(page.section("Example")) == 1);
  CHECK(option_rows(page.section("Options")) ==
        std::vector<OptionRow>{{.name = "words", .value = "[\"a\"]", .meaning = "which words"}});
  CHECK(links_of(page) == std::vector<std::string>{"https://example.com", "../y.md"});
}

}  // namespace
}  // namespace lint::test
