// Scripts: every form of a field name in JavaScript and JSON, and the comments among them.
#include "linter/code/script.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/code/lost_mentions.h"
#include "tests/unit/code/show_uses.h"

namespace lint {
namespace {

struct Row {
  std::string_view text;
  std::vector<std::string> uses;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::vector<CodeUse> uses = script_uses(row.text);
    CHECK(show_uses(uses) == row.uses);
    CHECK(lost_mentions(row.text, uses).empty());
  }
}

}  // namespace

TEST_CASE("imports and strings name the object") {
  check_rows({
      {"import A from '@salesforce/schema/Lead.Score__c';", {"object Lead", "Lead: Score__c"}},
      {"import A from \"@salesforce/schema/Fee__c.Parent__r.Owner__r.Tier__c\";",
       {"object Fee__c", "Fee__c: Parent__r.Owner__r.Tier__c", "Fee__c: Parent__r.Owner__c"}},
      {"import A from '@salesforce/schema/Contact.Account.Name';",
       {"object Contact", "Contact: Account.Name"}},
      {"import A from '@salesforce/schema/Fee__c';", {"object Fee__c"}},
      {"const f = ['Lead.Score__c', 'Lead.Email', 'Lead.Nothing', 'a.b'];",
       {"object Lead", "Lead: Score__c", "object Lead", "Lead: Email"}},
      {"x = 'Fee__c.Sum__c'", {"object Fee__c", "Fee__c: Sum__c"}},
  });
}

TEST_CASE("property access names no object but a relationship of that name") {
  check_rows({
      {"data.fields.Score__c.value", {"? Score__c"}},
      {"row.Parent__r.Tier__c", {"? Parent__r", "? Tier__c"}},
      {"row.Account.Tier__c", {"object Account", "Account: Tier__c"}},
      {"row.Score__c = 1; row.Tier__c == 2; row.Due__c => 3", {"? Score__c writes", "? Tier__c", "? Due__c"}},
      {"component.get('v.rec.Score__c')", {"? Score__c"}},
      {"component.set('v.rec.Score__c', component.get('v.x.Tier__c'))", {"? Score__c writes", "? Tier__c"}},
  });
}

TEST_CASE("literals that name an object and its fields") {
  check_rows({
      {"f = {fieldApiName: 'Score__c', objectApiName: 'Lead'}", {"Lead: Score__c", "object Lead"}},
      {"f = {fieldApiName: 'Score__c'}", {"? Score__c"}},
      {"import L from '@salesforce/schema/Lead'; create({apiName: L.objectApiName, fields: {Score__c: 1}})",
       {"object Lead", "Lead: Score__c writes"}},
      {"r = {sobjectType: 'Lead', Score__c: 1, kids: [{Tier__c: 2}]}",
       {"object Lead", "Lead: Score__c writes", "? Tier__c"}},
      {"{\"records\": [{\"attributes\": {\"type\": \"Lead\"}, \"Score__c\": 1}, {\"Tier__c\": 2}]}",
       {"object Lead", "Lead: Score__c writes", "? Tier__c"}},
      {"{objectApiName: 'Lead', optionalFields: ['Score__c', 'Owner.Tier__c']}",
       {"object Lead", "Lead: Score__c", "Lead: Owner.Tier__c"}},
  });
}

TEST_CASE("a key may say that its value is an object") {
  check_rows({
      {"{\"objectApiName\": \"%%%NAMESPACE%%%Visit__c\"}", {"object? Visit__c"}},
      {"{\"fieldApiName\": \"Visit__c\"}", {"? Visit__c"}},
  });
}

TEST_CASE("queries") {
  check_rows({
      {"q = 'SELECT Id, Score__c FROM Lead WHERE Parent__r.Tier__c = 1'",
       {"Lead: Score__c", "Lead: Parent__r.Tier__c"}},
      {"q = gql`query { uiapi { query { Lead(where: {Score__c: {eq: 1}}) { edges { node { Tier__c { value } "
       "Parent__r { Due__c { value } } } } } } } }`",
       {"object Lead", "Lead: Score__c", "Lead: Tier__c", "? Parent__r", "Lead: Parent__r.Due__c"}},
  });
}

TEST_CASE("comments are no use, and only comments are comments") {
  check_rows({
      {"// A__c\nB__c /* C__c */ D__c", {"comment A__c", "? B__c", "comment C__c", "? D__c"}},
      {"'//' + A__c", {"? A__c"}},
      {"\"/*\" + A__c + \"*/\"", {"? A__c"}},
      {"`//${ B__c /* C__c */ }` + A__c", {"? B__c", "comment C__c", "? A__c"}},
      {"x = /'\\/\\/[/]A__c/.test(B__c) // C__c", {"? A__c", "? B__c", "comment C__c"}},
      {"a / b // C__c", {"comment C__c"}},
      {"'it\\'s // A__c'", {"? A__c"}},
      {"/* A__c", {"? A__c"}},
      {"{\"url\": \"https://x/A__c\"}", {"? A__c"}},
  });
}

TEST_CASE("broken scripts lose nothing and take no time") {
  for (const std::string_view piece : {"'",
                                       "\"",
                                       "`",
                                       "`${",
                                       "/*",
                                       "/",
                                       "{",
                                       "(",
                                       "}",
                                       "[A__c:",
                                       "gql`{",
                                       "\\",
                                       "{fields:{A__c:1}",
                                       "from '@salesforce/schema/",
                                       "'SELECT (",
                                       "a:",
                                       "\"\\",
                                       "\\\"",
                                       "\\'",
                                       "\\/",
                                       "=/\\/",
                                       "{!\"\\"}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    text += " \nLast__c";
    const std::vector<CodeUse> uses = script_uses(text);
    CHECK(!uses.empty());
    CHECK(uses.back().target == "Last__c");
  }
}

TEST_CASE("the keys of the fields of a record are written") {
  check_rows({
      {"update({fields: {Score__c: 1}})", {"? Score__c writes"}},
      {"const fields = {Score__c: 1};", {"? Score__c writes"}},
      {"const labels = {Score__c: 1};", {"? Score__c"}},
      {"if (fields == 1) { x = {Score__c: 1} }", {"? Score__c"}},
  });
}

TEST_CASE("the description of an object names its fields") {
  const std::vector<CodeUse> uses =
      script_uses(R"({"apiName": "Lead", "fields": {"A__c": {"apiName": "A__c", "localApiName": "A__c"}}})",
                  {.is_data = true});
  CHECK(show_uses(uses) == std::vector<std::string>{"object Lead", "Lead: A__c", "Lead: A__c", "Lead: A__c"});
}

}  // namespace lint
