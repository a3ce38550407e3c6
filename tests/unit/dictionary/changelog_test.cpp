// Tests of the changelog.
#include "linter/dictionary/changelog.h"

#include <doctest/doctest.h>

#include "linter/dictionary/diff.h"
#include "tests/unit/dictionary/sample.h"

namespace lint {
namespace {

Dictionary with_label(const Dictionary& base, const std::string& label) {
  Dictionary now = base;
  now.entries[0].words.fields[0].label = label;
  now.version = advance(base.version, largest_step(diff(base, now)));
  return now;
}

TEST_CASE("the newest version comes first and the older text stays") {
  const Dictionary first = sample_dictionary();
  const std::string one = write_changelog(first, {});
  CHECK(one.find("## 1.0.0\n\nThe first version: 3 rows.\n") != std::string::npos);

  const Dictionary second = with_label(first, "a | <b>");
  const std::string two = write_changelog(second, {.base = &first, .base_text = one});
  CHECK(two.find("## 1.0.1\n\nPATCH after 1.0.0: 1 change.\n\n### REVIEW: words\n\n- `Lead.A__c` has another "
                 "label: A → "
                 "a \\| &#60;b&#62; (PATCH): Marketo keeps its own label\n\n## 1.0.0\n") !=
        std::string::npos);
  CHECK(two.ends_with("The first version: 3 rows.\n"));
}

TEST_CASE("an unchanged version leaves the text as it is") {
  const Dictionary first = sample_dictionary();
  CHECK(write_changelog(first, {.base = &first, .base_text = "# Mine\n\n## 1.0.0\n\nedited\n"}) ==
        "# Mine\n\n## 1.0.0\n\nedited\n");
  CHECK(write_changelog(first, {.base = &first, .base_text = ""}).find("## 1.0.0\n") != std::string::npos);
}

TEST_CASE("a section that was not committed is replaced") {
  const Dictionary first = sample_dictionary();
  const std::string one = write_changelog(first, {});
  const std::string pending = write_changelog(with_label(first, "X"), {.base = &first, .base_text = one});
  const Dictionary other = with_label(first, "Y");
  const std::string again = write_changelog(other, {.base = &first, .base_text = pending});
  CHECK(again == write_changelog(other, {.base = &first, .base_text = one}));
  CHECK(write_changelog(first, {.base = &first, .base_text = pending}) == one);
}

}  // namespace
}  // namespace lint
