// Generic code: what counts as all fields of an object, as one of computed name, and as neither.
#include "linter/code/apex_generic.h"

#include <doctest/doctest.h>

#include <string>

#include "linter/base/text.h"
#include "linter/code/apex.h"

namespace lint::apex {
namespace {

/// "all Lead getMap", "one Lead put".
std::string generic(std::string_view body) {
  const std::string text = concat(
      "class A { static final String FIELD = 'Score__c'; void run(Lead row, SObject any,"
      " String name, SObjectField token, Map<String, String> texts, List<Lead> rows) {",
      body, "} }");
  std::string result;
  for (const GenericUse& use : read_apex(text).generic)
    result += concat(result.empty() ? "" : ", ", use.is_all ? "all " : "one ", use.object, ' ', use.word);
  return result;
}

}  // namespace

TEST_CASE("all fields of an object") {
  CHECK(generic("x = [SELECT FIELDS(ALL) FROM Lead LIMIT 200];") == "all Lead FIELDS");
  CHECK(generic("x = [SELECT fields(custom), Id FROM Fee__c LIMIT 200];") == "all Fee__c fields");
  CHECK(generic("x = Database.query('SELECT FIELDS(ALL) FROM Lead LIMIT 1');") == "all Lead FIELDS");
  CHECK(generic("for (String f : Lead.SObjectType.getDescribe().fields.getMap().keySet()) g(f);") ==
        "all Lead getMap");
  CHECK(generic("Map<String, SObjectField> m = Schema.SObjectType.Lead.fields.getMap(); for (String f : "
                "m.keySet()) g(f);") == "all Lead getMap");
  CHECK(generic("x = row.getPopulatedFieldsAsMap();") == "all Lead getPopulatedFieldsAsMap");
}

TEST_CASE("fields of computed name") {
  CHECK(generic("x = row.get(name);") == "one Lead get");
  CHECK(generic("row.put(name, 1);") == "one Lead put");
  CHECK(generic("x = Lead.SObjectType.getDescribe().fields.getMap().get(name);") == "one Lead getMap");
  CHECK(generic("Map<String, SObjectField> m = Schema.SObjectType.Lead.fields.getMap(); x = m.get(name);") ==
        "one Lead getMap");
}

TEST_CASE("named fields and unknown objects") {
  for (const std::string_view body :
       {"x = row.get('Score__c');",
        "x = row.get(FIELD);",
        "x = row.get(Lead.Score__c);",
        "x = row.get(token);",
        "x = any.get(name);",
        "x = texts.get(name);",
        "x = rows.get(0);",
        "x = Schema.getGlobalDescribe().get(name);",
        "x = [SELECT FIELDS(STANDARD) FROM Lead];",
        "x = 'FIELDS(ALL) FROM Lead';",
        "x = get(name);",
        "x = Schema.SObjectType.Lead.fieldSets.getMap().values();",
        "x = Lead.SObjectType.getDescribe().fields.getMap().get('Score__c');",
        "x = Lead.SObjectType.getDescribe().fields.getMap().containsKey('Score__c');",
        "Map<String, SObjectField> m = Schema.SObjectType.Lead.fields.getMap(); x = m.get('Score__c');",
        "x = row.getPopulatedFieldsAsMap().containsKey('Score__c');",
        "// row.get(name)",
        "getMap(",
        "FIELDS(",
        "x = [SELECT FIELDS(",
        ".get(a"}) {
    CAPTURE(body);
    CHECK(generic(body) == "");
  }
  CHECK(read_apex("@isTest class A { void f(Lead l, String n) { l.get(n); } }").generic.empty());
}

}  // namespace lint::apex
