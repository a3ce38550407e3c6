// The site table: every row has a case in site_cases.txt and a line in the README, and reads what they say.
#include "linter/read/salesforce/site_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/reader.h"

namespace lint {
namespace {

constexpr std::string_view kSource = FIELDLINT_SOURCE_DIR;

std::string load(std::string_view path) {
  std::ifstream file(concat(kSource, "/", path), std::ios::binary);
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Case {
  std::string row;  ///< `Type | path | when`
  std::string file;
  std::string bytes;
  std::string site;
};

std::vector<Case> load_cases() {
  std::vector<Case> cases;
  const std::string text = load("tests/unit/read/site_cases.txt");
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with("== ")) {
      cases.push_back({.row = std::string(trim(line.substr(3))), .file = {}, .bytes = {}, .site = {}});
    } else if (line.starts_with("=> ")) {
      cases.back().site = line.substr(3);
    } else if (!cases.empty() && cases.back().site.empty()) {
      Case& test = cases.back();
      test.file.empty() ? test.file.append(line) : test.bytes.append(line).append("\n");
    }
  }
  return cases;
}

/// `form context.target strength direction path line active` of every site of a file.
std::vector<std::string> sites_in(std::string_view path, std::string bytes) {
  constexpr std::string_view kForms[] = {"path", "absolute", "mention", "object", "walk", "object?"};
  const std::string original = bytes;
  RecordBlock block;
  static_cast<void>(read_file_records(path, bytes.data(), bytes.size(), {}, block));
  std::vector<std::string> lines;
  for (const Site& site : block.sites) {
    const auto end = original.begin() + static_cast<std::ptrdiff_t>(site.offset);
    const std::string_view context = block.names[site.context];
    lines.push_back(concat(kForms[static_cast<std::size_t>(site.form)], " ", context,
                           context.empty() ? "" : ".", block.names[site.target], " ",
                           to_string(site.strength), " ", to_string(site.direction), " ",
                           block.names[site.path], " ", std::count(original.begin(), end, '\n') + 1,
                           site.is_active ? " active" : " inactive"));
  }
  return lines;
}

bool holds(const std::vector<std::string>& lines, std::string_view line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::vector<SiteRow> all_rows() {
  std::vector<SiteRow> rows;
  for (const auto group : {automation_sites(), access_sites(), interface_sites(), configuration_sites(),
                           prose_sites(), general_sites()}) {
    rows.insert(rows.end(), group.begin(), group.end());
  }
  return rows;
}

std::string key_of(const SiteRow& row) {
  return std::string(trim(concat(to_string(row.type), " | ", row.path, " | ", row.when)));
}

std::string_view words_for(SiteText text) {
  constexpr std::string_view kWords[] = {
      "field",  "object and field",  "part of a record", "related list",   "formula",   "merge text",
      "object", "part of an object", "own object",       "names or words", "an action", "words",
      "nothing"};
  return kWords[static_cast<std::size_t>(text)];
}

std::string replaced_words(std::string text, std::string_view from, std::string_view to) {
  return replace_all(std::move(text), from, to);
}

/// The first case of a switch's type whose site stands inside its container.
const Case* case_inside(const std::vector<Case>& cases, const ActiveRow& row) {
  const std::string type = concat(to_string(row.type), " | ");
  const std::string container = row.container.empty() ? " " : concat(" ", row.container, "/");
  const auto found = std::find_if(cases.begin(), cases.end(), [&](const Case& test) {
    return test.row.starts_with(type) && test.site.find(container) != std::string::npos;
  });
  return found == cases.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("every row of the site table reads what its case says") {
  for (const Case& test : load_cases()) {
    CAPTURE(test.row);
    const std::vector<std::string> lines = sites_in(test.file, test.bytes);
    CAPTURE(join(lines, "\n"));
    if (test.site == "nothing") {
      CHECK(lines.empty());
    } else {
      CAPTURE(test.site);
      CHECK(holds(lines, test.site));
      CHECK(lines.size() <= 3);  // beside it only what names the object that it starts from
    }
  }
}

TEST_CASE("every row has a case, and every case a row") {
  std::multiset<std::string> rows;
  for (const SiteRow& row : all_rows()) rows.insert(key_of(row));
  std::multiset<std::string> cases;
  for (const Case& test : load_cases()) cases.insert(test.row);
  CHECK(rows == cases);
}

TEST_CASE("every row has a line in the README") {
  const std::string readme = load("linter/read/salesforce/README.md");
  for (const SiteRow& row : all_rows()) {
    const bool is_general = row.type == MetadataType::other;
    const std::string_view type = !is_general                      ? to_string(row.type)
                                  : row.strength == Strength::none ? "any"
                                                                   : "types without rows";
    const bool is_nothing = row.text == SiteText::nothing || row.text == SiteText::action;
    const std::string line =
        concat("\n| ", type, " | `", row.path, "` | ", words_for(row.text), " | ",
               is_nothing ? std::string() : concat(to_string(row.strength), " ", to_string(row.direction)));
    CAPTURE(line);
    CHECK(readme.find(line) != std::string::npos);
    CHECK(readme.find(replaced_words(std::string(row.when), "|", " or ")) != std::string::npos);
  }
}

TEST_CASE("what is switched off weakens what stands in it") {
  const std::vector<Case> cases = load_cases();
  for (const ActiveRow& row : active_elements()) {
    CAPTURE(to_string(row.type));
    const Case* test = case_inside(cases, row);
    REQUIRE(test != nullptr);
    const std::string opening = row.container.empty() ? test->bytes.substr(0, test->bytes.find('>') + 1)
                                                      : concat("<", row.container, ">");
    const std::string off = concat(opening, "<", row.element, ">Off</", row.element, ">");
    const std::string on = concat(opening, "<", row.element, ">", row.value, "</", row.element, ">");
    CHECK(holds(sites_in(test->file, replaced_words(test->bytes, opening, on)), test->site));
    std::string expected = replaced_words(test->site, " active", " inactive");
    expected = replaced_words(replaced_words(expected, " strong ", " weak "), " medium ", " weak ");
    CHECK(holds(sites_in(test->file, replaced_words(test->bytes, opening, off)), expected));
  }
}

TEST_CASE("the end of a path is compared step by step") {
  CHECK(ends_like("rules/criteriaItems/field", "criteriaItems/field"));
  CHECK(ends_like("field", "field"));
  CHECK(ends_like("a/SortField", "*Field"));
  CHECK(ends_like("a/b/c", "*/c"));
  CHECK_FALSE(ends_like("rules/criteriaItems/field", "Items/field"));
  CHECK_FALSE(ends_like("field", "criteriaItems/field"));
  CHECK_FALSE(ends_like("a/fieldName", "*Field"));
}

}  // namespace lint
