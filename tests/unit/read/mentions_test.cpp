// Mentions: which words are field names, and how their spellings come together.
#include "linter/read/mentions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "linter/base/text.h"

namespace lint {
namespace {

/// The targets found with their offsets: "7 Score__c".
std::vector<std::string> mentions_of(std::string_view text) {
  RecordBlock block;
  FileContext cx = {
      .path = "classes/A.cls", .type = MetadataType::apex_class, .component = "A", .block = block};
  scan_mentions(cx, text);
  std::vector<std::string> result;
  for (const Site& site : block.sites) {
    CHECK(site.form == SiteForm::mention);
    CHECK(site.strength == Strength::medium);
    CHECK(block.names[site.component] == "A");
    result.push_back(concat(site.offset, " ", block.names[site.target]));
  }
  return result;
}

using Mentions = std::vector<std::string>;

}  // namespace

TEST_CASE("custom names are found wherever they stand") {
  CHECK(mentions_of("Score__c") == Mentions{"0 Score__c"});
  CHECK(mentions_of("lead.Score__c = ns__Tier__c;") == Mentions{"5 Score__c", "16 ns__Tier__c"});
  CHECK(mentions_of("SELECT Id FROM Lead WHERE (SCORE__C>1)") == Mentions{"27 SCORE__c"});
  CHECK(mentions_of("").empty());
  CHECK(mentions_of("__").empty());
  CHECK(mentions_of("A__c,B__c") == Mentions{"0 A__c", "5 B__c"});
}

TEST_CASE("words of another form are none") {
  for (const std::string_view text : {"__c", "a__b", "Score__cField", "Score__c_", "__init__", "Lead__mdt",
                                      "x_c", "Event__e", "_______________c", "A__Share", "A__s", "A__hst"}) {
    CAPTURE(text);
    CHECK(mentions_of(text).empty());
  }
}

TEST_CASE("derived spellings are the field, and relationships stay what they are") {
  CHECK(mentions_of("Owner__r.Name") == Mentions{"0 Owner__r"});
  CHECK(mentions_of("Score__pc Parent__pr") == Mentions{"0 Score__c", "10 Parent__r"});
  CHECK(mentions_of("ns__Place__Latitude__s") == Mentions{"0 ns__Place__c"});
  CHECK(mentions_of("Place__PostalCode__s") == Mentions{"0 Place__c"});
  CHECK(mentions_of("Lead__hd$Score__c__hst") == Mentions{"9 Score__c"});
}

TEST_CASE("a name counts once a file, however it is spelled") {
  CHECK(mentions_of("A__c a__C A__r.x A__pc a__r") == Mentions{"0 A__c", "10 A__r"});
  std::string text;
  for (int i = 0; i < 500; ++i) text += concat("F", i % 250, "__c ");
  CHECK(mentions_of(text).size() == 250);
}

TEST_CASE("escapes and placeholders before a name are not part of it") {
  CHECK(mentions_of("'SELECT\\nScore__c'") == Mentions{"9 Score__c"});
  CHECK(mentions_of("\\u003cScore__c") == Mentions{"6 Score__c"});
  CHECK(mentions_of("q=%20Score__c") == Mentions{"5 Score__c"});
  CHECK(mentions_of("%%%NAMESPACE%%%Fee__c") == Mentions{"15 Fee__c"});
  CHECK(mentions_of("${ns}__Score__c") == Mentions{"7 Score__c"});
}

TEST_CASE("the search does not depend on where in a word of eight bytes a name stands") {
  for (std::size_t before = 0; before < 20; ++before) {
    for (std::size_t after = 0; after < 20; ++after) {
      const std::string text = concat(std::string(before, ' '), "Score__c", std::string(after, ' '));
      CHECK(mentions_of(text) == Mentions{concat(before, " Score__c")});
    }
  }
}

}  // namespace lint
