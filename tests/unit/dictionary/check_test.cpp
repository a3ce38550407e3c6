// Tests of finding what is out of date.
#include "linter/dictionary/check.h"

#include <doctest/doctest.h>

#include "linter/dictionary/diff.h"
#include "tests/unit/dictionary/sample.h"

namespace lint {
namespace {

TEST_CASE("equal digests are up to date, others say what changed") {
  const Dictionary stored = sample_dictionary();
  CHECK(stale_parts(nullptr, stored).size() == 1);
  Dictionary now = sample_dictionary();
  now.entries[0].evidence.fields[0].weak = 4;
  CHECK(stale_parts(&stored, now).empty());

  now.entries[0].contract.fields[0].length = 40;
  now.digest = digest_of(now);
  now.version = advance(stored.version, largest_step(diff(stored, now)));
  CHECK(stale_parts(&stored, now) ==
        std::vector<std::string>{"version 1.0.0 is out of date, the next is 2.0.0",
                                 "DATA: Lead.A__c became shorter: Text(80) → Text(40)"});
}

TEST_CASE("an entry edited by hand is seen") {
  Dictionary stored = sample_dictionary();
  stored.entries[0].contract.fields[0].length = 1;
  CHECK_FALSE(stale_parts(&stored, sample_dictionary()).empty());
}

TEST_CASE("a signature makes the dictionary out of date but no version") {
  const Dictionary stored = sample_dictionary();
  Dictionary now = sample_dictionary();
  now.entries[0].decision.emplace().salesforce = Approval{.by = "A", .on = "2026-01-31", .digest = ""};
  now.digest = digest_of(now);
  CHECK(diff(stored, now).empty());
  CHECK(stale_parts(&stored, now) == std::vector<std::string>{"decisions or sign-offs changed"});
}

TEST_CASE("strict looks at bytes, missing files and pages of objects that are gone") {
  const Dictionary dictionary = sample_dictionary();
  const DictionaryFiles files = render_dictionary(dictionary, {});
  std::vector<std::pair<std::string, std::string>> present = files.files;
  CHECK(stale_files(present, files).empty());
  present.emplace_back("notes.md", "mine");
  present.emplace_back("decisions.toml", "mine");
  CHECK(stale_files(present, files).empty());
  present[0].second += "x";
  present.erase(present.begin() + 1);
  Dictionary other;
  other.entries = {sample_entry("Gone__c.A__c", "A")};
  for (auto& file : render_dictionary(other, {}).files) {
    if (file.first == "Gone__c.md") present.push_back(file);
  }
  CHECK(stale_files(present, files) ==
        std::vector<std::string>{"README.md is not as it would be written", "CHANGELOG.md is missing",
                                 "Gone__c.md is a page of an object that is gone"});
}

}  // namespace
}  // namespace lint
