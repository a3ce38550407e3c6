// Meanings: what a name stands for when its object is known, unknown, or not in the project.
#include "linter/references/meaning.h"

#include <doctest/doctest.h>

#include "tests/unit/references/project_of_files.h"

namespace lint {
namespace {

using Lines = std::vector<std::string>;

TextFile criteria(std::string_view field) {
  return {"workflows/Case.workflow",
          concat("<Workflow><rules><fullName>R</fullName><criteriaItems><field>", field,
                 "</field></criteriaItems><active>true</active></rules></Workflow>")};
}

TextFile code(std::string_view body) {
  return {"classes/C.cls", concat("public class C { void run() { ", body, " } }")};
}

/// A lookup whose child relationship has a name of its own.
TextFile lookup_with_children(std::string_view relationship) {
  return {
      "objects/Kid__c/fields/Parent__c.field-meta.xml",
      concat("<CustomField><fullName>Parent__c</fullName><type>Lookup</type><referenceTo>Lead</referenceTo>"
             "<relationshipName>",
             relationship, "</relationshipName></CustomField>")};
}

}  // namespace

TEST_CASE("a field of an object that is not here is none of ours") {
  CHECK(FileProject({field_file("Defect__c", "Severity__c"), criteria("Case.Severity__c")}).uses() ==
        Lines{});
  CHECK(FileProject({field_file("Defect__c", "Severity__c"), criteria("pkg__Item__c.Severity__c")}).uses() ==
        Lines{});
  CHECK(FileProject({field_file("Case", "Severity__c"), criteria("Case.Severity__c")}).uses() ==
        Lines{"Case.Severity__c reads strong"});
}

TEST_CASE("where a path leads from an object that is not here nobody knows") {
  CHECK(FileProject({field_file("Account", "Tier__c"), criteria("Case.Account.Tier__c")}).uses() ==
        Lines{"Account.Tier__c reads strong"});
}

TEST_CASE("the steps before an unknown field stay proven") {
  const FileProject project({field_file("Kid__c", "Item__c", "Product2"), field_file("Account", "Size__c"),
                             field_file("Contact", "Size__c"),
                             code("Kid__c kid = null; String s = kid.Item__r.Size__c;")});
  CHECK(project.uses() == Lines{"Kid__c.Item__c reads strong"});
}

TEST_CASE("the name of a child relationship is not that of an object") {
  CHECK(FileProject({lookup_with_children("Kid"), code("String s = 'Kid__c';")}).uses() == Lines{});
  CHECK(FileProject({lookup_with_children("Kid"), code("String s = 'Kid__r';")}).uses() ==
        Lines{"Kid__c.Parent__c reads strong"});
  CHECK(FileProject({lookup_with_children("Kids"), code("String s = 'Kids__r';")}).uses() ==
        Lines{"Kid__c.Parent__c reads strong"});
}

TEST_CASE("where objects stand a name is an object, if there is one of that name") {
  const TextFile lookup = field_file("Lead", "Item__c", "Item__c");
  const TextFile item = field_file("Item__c", "Size__c");
  for (const std::string_view text : {"' from Item__c where '", "'SELECT Id FROM Item__c'"}) {
    CAPTURE(text);
    CHECK(FileProject({lookup, item, code(concat("String q = ", text, ";"))}).uses() == Lines{});
    CHECK(FileProject({lookup, code(concat("String q = ", text, ";"))}).uses() !=
          Lines{"Lead.Item__c writes strong"});
  }
  const TextFile script{"lwc/a/a.js",
                        "const a = {objectApiName: 'Item__c'}; go('/lightning/r/Item__c/1/view');"};
  CHECK(FileProject({lookup, item, script}).uses() == Lines{});
}

TEST_CASE("a lookup on the way to what is written is read") {
  const FileProject project({field_file("Lead", "Item__c", "Item__c"), field_file("Item__c", "Size__c"),
                             code("Lead a = null; a.Item__r.Size__c = '1';")});
  CAPTURE(join(project.uses(), "; "));
  CHECK(project.uses() == Lines{"Item__c.Size__c writes strong", "Lead.Item__c reads strong"});
}

}  // namespace lint
