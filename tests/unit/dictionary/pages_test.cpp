// Tests of the Markdown pages.
#include "linter/dictionary/pages.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "linter/dictionary/needs.h"
#include "tests/unit/dictionary/sample.h"

namespace lint {
namespace {

Dictionary merged_dictionary() {
  Dictionary dictionary = sample_dictionary();
  add_sample_field(dictionary.entries[0], sample_field("Contact.A__c"), "A of a contact");
  return dictionary;
}

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_CASE("a merged row stands on the page of each of its objects") {
  const Dictionary dictionary = merged_dictionary();
  const std::vector<ObjectRows> objects = rows_by_object(dictionary);
  REQUIRE(objects.size() == 3);
  CHECK(page_name(objects[0]) == "Lead.md");
  CHECK(page_name(objects[1]) == "Contact.md");
  CHECK(page_name(objects[2]) == "marketo-lead.md");
  CHECK(objects[0].entries.size() == 2);
  const std::string contact = object_page(objects[1]);
  CHECK(contact.find("| `A__c` | A of a contact | Text(80) | `Lead.A__c` Text(80) | `A__c` |") !=
        std::string::npos);
}

TEST_CASE("a hostile label changes nothing but its own line") {
  Dictionary dictionary = merged_dictionary();
  const std::string before = object_page(rows_by_object(dictionary)[0]);
  FieldWords& words = dictionary.entries[0].words.fields[0];
  words.label = "x | y\n| z |\n# head\n<script>`*_[a](b)";
  words.description = "\x1B[2J\r\n\r\n---";
  dictionary.entries[0].contract.fields[0].values = {"a|b", "c\nd"};
  const std::string after = object_page(rows_by_object(dictionary)[0]);
  CHECK(count_lines(after) == count_lines(before));
  CHECK(after.find("<script>") == std::string::npos);
  CHECK(after.find('\x1B') == std::string::npos);
}

TEST_CASE("names of pages are safe and never those of other files") {
  ObjectRows rows;
  rows.object = "../x y";
  CHECK(page_name(rows) == "---x-y.md");
  rows.object = "Readme";
  CHECK(page_name(rows) == "object-Readme.md");
}

TEST_CASE("the README names what needs a decision, at most twenty rows") {
  Dictionary dictionary;
  for (int i = 0; i < 30; ++i) {
    std::string name = "Lead.F";
    name += static_cast<char>('A' + i % 26);
    name += static_cast<char>('a' + i / 26);
    dictionary.entries.push_back(sample_entry(name + "__c", "label"));
  }
  dictionary.entries[7].decision.emplace().sync = SyncChoice::hide;
  dictionary.entries[9].evidence.findings = {{.rule = "stale/unused-field", .count = 1}};
  const std::vector<Need> needs = needs_of(dictionary);
  REQUIRE(needs.size() == 30);
  CHECK(needs[0].entry == &dictionary.entries[7]);
  CHECK(needs[1].entry == &dictionary.entries[9]);
  const std::string page = readme_page(dictionary);
  CHECK(page.find("30 rows, the first 20") != std::string::npos);
  Decision gone;
  gone.field = "Lead.Gone__c";
  dictionary.orphans = {gone};
  CHECK(readme_page(dictionary).find("no longer in the org\n\n") != std::string::npos);
}

TEST_CASE("needs: decided and signed rows, built-in fields and hidden ones are at rest") {
  Dictionary dictionary;
  dictionary.entries = {sample_entry("Lead.A__c", "A"), sample_entry("Lead.Email", "E"),
                        sample_entry("Lead.mkto71_Lead_Score__c", "S"), sample_entry("Lead.H__c", "H")};
  dictionary.entries[3].contract.fields[0].verdict = Verdict::hidden;
  Decision& decision = dictionary.entries[0].decision.emplace();
  decision.sync = SyncChoice::sync;
  decision.salesforce =
      Approval{.by = "A", .on = "2026-01-31", .digest = digest_of(dictionary.entries[0].contract)};
  decision.marketo = decision.salesforce;
  CHECK(needs_of(dictionary).empty());
  dictionary.entries[0].contract.fields[0].length = 1;
  REQUIRE(needs_of(dictionary).size() == 1);
  CHECK(needs_of(dictionary)[0].kind == NeedKind::approval_outdated);
}

TEST_CASE("the diagram joins synced objects by their lookups") {
  Dictionary dictionary = merged_dictionary();
  FieldContract lookup = sample_field("Contact.AccountId");
  lookup.type = "Lookup";
  lookup.targets = {"Account"};
  Entry contact;
  add_sample_field(contact, lookup, "Account");
  contact.contract.direction = SyncDirection::both;
  Entry account = sample_entry("Account.Tier__c", "Tier");
  account.contract.direction = SyncDirection::to_marketo;
  dictionary.entries.push_back(contact);
  dictionary.entries.push_back(account);
  const std::string page = readme_page(dictionary);
  CHECK(page.find("  n1[\"Lead\"]\n  n1 <==> marketo\n") != std::string::npos);
  CHECK(page.find("  n3 ==> marketo\n") != std::string::npos);
  CHECK(page.find("  n2 -.-> n3\n") != std::string::npos);
}

}  // namespace
}  // namespace lint
