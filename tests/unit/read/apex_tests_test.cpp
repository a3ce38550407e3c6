// Test classes: what the text around a name says.
#include "linter/read/salesforce/apex_tests.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "linter/base/text.h"

namespace lint {
namespace {

std::string names_in(std::string_view text) {
  RecordBlock block;
  FileContext cx = {
      .path = "classes/T.cls", .type = MetadataType::apex_class, .component = "T", .block = block};
  read_apex_test(cx, text);
  std::string names;
  for (const Site& site : block.sites) {
    const bool may_be_object = site.form == SiteForm::object_or_field;
    const bool is_walk = site.form == SiteForm::walk;
    names += concat(names.empty() ? "" : ", ", is_walk ? block.names[site.context] : "", is_walk ? "." : "",
                    block.names[site.target], may_be_object ? " object" : "",
                    site.direction == Direction::writes ? " written" : "",
                    site.strength == Strength::none ? " " : "",
                    block.names[site.path] == "soql" ? "" : block.names[site.path]);
  }
  return names;
}

struct Case {
  std::string_view text;
  std::string_view names;
};

constexpr Case kCases[] = {
    {"System.assertEquals(1, a.Score__c);", "Score__c"},
    {"a.Score__c = 1;", "Score__c written"},
    {"new Lead(Score__c=1)", "|Lead.Score__c written"},
    {"new Lead(Name = f('x'), Score__c = 1, Rank__c = new Item__c(Size__c = 2).Size__c)",
     "|Lead.Score__c written, |Lead.Rank__c written, Item__c object, |Item__c.Size__c written, Size__c"},
    {"new Schema.Lead(Score__c = 1)", "|Lead.Score__c written"},
    {"f(new Lead(Score__c = 1), Score__c)", "|Lead.Score__c written, Score__c"},
    {"Lead one = make(); one.Score__c = 1; two.Score__c = 1;", "|Lead.Score__c written, Score__c written"},
    {"Lead one = x; String one = y; one.Score__c = 1;", "Score__c written"},
    {"List<Lead> all = x; all[0].Score__c = all.get(1).Owner__r.Rank__c;",
     "|Lead.Score__c written, |Lead.Owner__r.Id, |Lead.Owner__r.Rank__c"},
    {"void f(Item__c item) { item.Score__c = 1; }", "Item__c object, |Item__c.Score__c written"},
    {"Schema.Lead.Score__c.getDescribe(); SObjectType.Lead.fields.Rank__c;", "|Lead.Score__c, |Lead.Rank__c"},
    {"one.two.Score__c", "Score__c"},
    {"if (a.Score__c == 1)", "Score__c"},
    {"a.Score__c = a.Score__c;", "Score__c written, Score__c"},
    {"List<Item__c> all", "Item__c object"},
    {"new Item__c(Size__c = 1)", "Item__c object, |Item__c.Size__c written"},
    {"Item__c one = null;", "Item__c object"},
    {"Item__c[] some", "Item__c object"},
    {"SELECT Id, Item__c\n                        FROM Lead", "Item__c"},
    {"[SELECT Id FROM Lead WHERE Score__c = :a AND (Rank__c = 2)]", "|Lead.Score__c, |Lead.Rank__c"},
    {"x = 'a related Item__c record';", "Item__c"},
    {"String objectName = 'Item__c';", "Item__c object"},
    {"[SELECT Size__c FROM Item__c WHERE Rank__c > 1 ORDER BY Key__c DESC]",
     "|Item__c.Size__c, Item__c object, |Item__c.Rank__c, |Item__c.Key__c"},
    {"[SELECT Id, (SELECT Size__c FROM Items__r) FROM Lead WHERE Id = :a].Score__c",
     "|Lead.Items__r.Size__c, |Lead.Items__r.Id, Score__c"},
    {"areEqual(1, x, 'Score__c should be set')", "Score__c text"},
    {"x = 'Score__c DESC'", "Score__c"},
    {"// a.Score__c\nx", "Score__c comment"},
    {"/* a.Score__c\n b.Rank__c */ c.Key__c", "Score__c comment, Rank__c comment, Key__c"},
    {"//**** a.Score__c\nb.Score__c", "Score__c comment, Score__c"},
    {"String u = '/*'; a.Score__c", "Score__c"},
    {"String u = 'http://x'; a.Score__c", "Score__c"},
    {"a.Score__c; // a.Score__c", "Score__c, Score__c comment"},
    {"a.Owner__r.Score__c", "Owner__r, Score__c"},
};

}  // namespace

TEST_CASE("a name in a test is read, assigned, an object's, or in a comment") {
  for (const Case& test : kCases) {
    CAPTURE(test.text);
    CHECK(names_in(test.text) == test.names);
  }
}

TEST_CASE("each name counts once for each way in which it stands there") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "a.Score__c = b.SCORE__c;\n";
  CHECK(names_in(text) == "Score__c written, SCORE__c");
}

}  // namespace lint
