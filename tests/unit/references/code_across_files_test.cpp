// What files of code tell one another: pages and their classes, components and their scripts, classes and
// their status.
#include <doctest/doctest.h>

#include "tests/unit/references/project_of_files.h"

namespace lint {
namespace {

std::string uses_of(std::vector<TextFile> files) {
  files.push_back(field_file("Account", "Score__c"));
  files.push_back(field_file("Lead", "Score__c"));
  return join(FileProject(std::move(files)).uses(), ", ");
}

/// The uses of a page with a controller and an extension.
std::string page(std::string_view body) {
  return uses_of(
      {{"classes/Ctl.cls",
        "public class Ctl { public Lead row { get; set; } public List<Lead> rows { get; "
        "set; } public Wrapper wrapper; public Account both; public Lead getMade() {} "
        "public class Wrapper { public Account firm { get; set; } } }"},
       {"classes/Ext.cls", "public class Ext { public Lead both { get; set; } }"},
       {"pages/A.page", concat("<apex:page controller=\"Ctl\" extensions=\"Ext\">", body, "</apex:page>")}});
}

constexpr std::string_view kAccount = "Account.Score__c reads medium";
constexpr std::string_view kShown = "Lead.Score__c displays medium";
constexpr std::string_view kDoubt = "Account.Score__c displays medium?, Lead.Score__c displays medium?";

}  // namespace

TEST_CASE("pages know the properties of their classes") {
  CHECK(page("{!row.Score__c}") == kShown);
  CHECK(page("{!ROW.score__c}") == kShown);
  CHECK(page("{!made.Score__c}") == kShown);
  CHECK(page("{!both.Score__c}") == kShown);  // Extensions come first.
  CHECK(page("<apex:inputField value=\"{!row.Score__c}\"/>") == "Lead.Score__c writes medium");
  CHECK(page("<apex:outputText rendered=\"{!wrapper.firm.Score__c > 1}\"/>") == kAccount);
  CHECK(page("<apex:repeat value=\"{!rows}\" var=\"one\">{!one.Score__c}</apex:repeat>") == kShown);
  CHECK(page("<apex:repeat value=\"{!rows}\" var=\"one\"></apex:repeat>{!one.Score__c}") == kDoubt);
  CHECK(page("<apex:variable value=\"{!row}\" var=\"one\"/>{!one.Score__c}") == kShown);
  CHECK(page("{!wrapper.missing.Score__c}") == kDoubt);
  CHECK(page("{!missing.Score__c}") == kDoubt);
  CHECK(page("{!rows.Score__c}") == kDoubt);
  // A wrapper's property that is named for an object.
  CHECK(page("{!missing.Lead.Score__c}") == kShown);
  CHECK(page("{!Lead.Score__c}") == kShown);
}

TEST_CASE("components of pages know the classes of their attributes") {
  CHECK(uses_of({{"classes/Row.cls", "public class Row { public Lead person { get; set; } }"},
                 {"components/A.component",
                  "<apex:component><apex:attribute name=\"row\" type=\"Row\" description=\"\"/>"
                  "{!row.person.Score__c}</apex:component>"}}) == kShown);
}

TEST_CASE("scripts of a bundle know the attributes of the component and of those it extends") {
  const TextFile component{"aura/a/a.cmp",
                           "<aura:component extends=\"c:base\"><aura:attribute name=\"lead\" "
                           "type=\"Lead\"/><aura:attribute name=\"text\" type=\"String\"/>"
                           "</aura:component>"};
  const TextFile base{"aura/base/base.cmp",
                      "<aura:component><aura:attribute name=\"firm\" type=\"Account\"/></aura:component>"};
  const auto script = [&](std::string_view text) {
    return uses_of({component, base, {"aura/a/aController.js", std::string(text)}});
  };
  CHECK(script("c.get('v.lead.Score__c')") == "Lead.Score__c reads medium");
  CHECK(script("c.set('v.lead.Score__c', 1)") == "Lead.Score__c writes medium");
  CHECK(script("c.get('v.firm.Score__c')") == kAccount);
  CHECK(script("c.get('v.text.Score__c')") == "Account.Score__c reads medium?, Lead.Score__c reads medium?");
  CHECK(script("c.get('v.Score__c')") == "Account.Score__c reads medium?, Lead.Score__c reads medium?");
}

TEST_CASE("whom a Lightning e-mail goes to is one of three objects") {
  const TextFile mail{"email/f/a.email", "{{{Recipient.Score__c}}}"};
  CHECK(uses_of({mail}) == "Lead.Score__c reads medium");
  CHECK(uses_of({mail, field_file("Contact", "Score__c")}) ==
        "Contact.Score__c reads medium?, Lead.Score__c reads medium?");
}

TEST_CASE("a class or trigger that does not run weakens its uses") {
  const TextFile code{"triggers/T.trigger",
                      "trigger T on Lead (before insert) { Trigger.new[0].Score__c = 1; }"};
  const auto with_status = [&](std::string_view status) {
    return uses_of({code,
                    {"triggers/T.trigger-meta.xml",
                     concat("<ApexTrigger><status>", status, "</status></ApexTrigger>")}});
  };
  CHECK(with_status("Active") == "Lead.Score__c writes strong");
  CHECK(with_status("Inactive") == "Lead.Score__c writes weak");
  CHECK(with_status("Deleted") == "Lead.Score__c writes weak");
}

TEST_CASE("hidden code of packages is no code") {
  const auto has_code = [](std::string_view body) {
    return FileProject(
               {{"classes/ns__A.cls", std::string(body)}, {"classes/ns__A.cls-meta.xml", "<ApexClass/>"}})
        .references()
        .coverage()
        .has_code;
  };
  CHECK_FALSE(has_code("(hidden)"));
  CHECK_FALSE(has_code("global class A {\n(hidden)\n}\n"));
  CHECK(has_code("global class A { String text = '(hidden)'; }"));
}

TEST_CASE("only what stands before a class's body makes it a test") {
  CHECK(uses_of({{"classes/A.cls", "/* @isTest */ public class A { void f(Lead l) { l.Score__c = 1; } }"}}) ==
        "Lead.Score__c writes strong");
  CHECK(uses_of({{"classes/TestA.cls",
                  "public class TestA { String isTest = '@isTest'; void f(Lead l) { l.Score__c = 1; } }"}}) ==
        "Lead.Score__c writes strong");
  CHECK(uses_of(
            {{"classes/A.cls",
              "public class A { @isTest class B { void f(Lead l) { l.Score__c = 1; } } void g(Lead l) { x = "
              "l.Score__c; } }"}}) == "Lead.Score__c writes weak, Lead.Score__c reads strong");
  CHECK(uses_of({{"classes/A.cls",
                  "@IsTest(SeeAllData=true)\nprivate class A { void f(Lead l) { l.Score__c = 1; } }"}}) ==
        "Account.Score__c writes weak?, Lead.Score__c writes weak?");
}

TEST_CASE("a sub-select uses its relationship once") {
  const FileProject project(
      {{"objects/Kid__c/fields/Parent__c.field-meta.xml",
        "<CustomField><fullName>Parent__c</fullName><type>Lookup</type><referenceTo>Lead</referenceTo>"
        "<relationshipName>Kids</relationshipName></CustomField>"},
       field_file("Kid__c", "A__c"),
       field_file("Kid__c", "B__c"),
       {"classes/C.cls", "class C { Object o = [SELECT Id, (SELECT A__c, B__c FROM Kids__r) FROM Lead]; }"}});
  CHECK(join(project.uses(), ", ") ==
        "Kid__c.A__c reads strong, Kid__c.B__c reads strong, Kid__c.Parent__c reads strong");
}

}  // namespace lint
