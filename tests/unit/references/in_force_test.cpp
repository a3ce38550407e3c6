// In force: what other files switch off counts weakly.
#include "linter/references/in_force.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "linter/base/text.h"
#include "linter/model/merge.h"
#include "linter/read/reader.h"
#include "linter/references/references.h"

namespace lint {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

/// The strongest use of Lead.Tier__c in some files.
std::string_view strongest_use(Files files) {
  files.emplace_back(
      "objects/Lead/fields/Tier__c.field-meta.xml",
      "<CustomField><fullName>Tier__c</fullName><label>Tier</label><type>Text</type></CustomField>");
  const auto block = std::make_shared<RecordBlock>();
  std::vector<Fragment> fragments;
  for (auto& [path, bytes] : files) {
    fragments.push_back(read_file_records(path, bytes.data(), bytes.size(), {}, *block));
  }
  std::vector<FragmentRef> refs;
  for (std::size_t i = 0; i < files.size(); ++i) {
    refs.push_back({.path = files[i].first, .block = block.get(), .fragment = &fragments[i]});
  }
  const Model model = merge(refs, {block}, {});
  const Index index(model);
  return to_string(References(model, index).strongest(index.find_field("Lead.Tier__c")));
}

std::string flow() {
  return "<Flow><start><filters><field>Tier__c</field></filters><object>Lead</object></start>"
         "<status>Active</status></Flow>";
}

std::string definition(std::string_view version) {
  return concat("<FlowDefinition><activeVersionNumber>", version, "</activeVersionNumber></FlowDefinition>");
}

/// A workflow of Lead with a field update, and a rule that starts an action.
std::string workflow(std::string_view action, std::string_view is_active) {
  return concat(
      "<Workflow><fieldUpdates><fullName>Set_Tier</fullName><field>Tier__c</field></fieldUpdates><rules>",
      "<fullName>On_Save</fullName><actions><name>", action,
      "</name><type>FieldUpdate</type></actions><active>", is_active, "</active></rules></Workflow>");
}

}  // namespace

TEST_CASE("a flow's definition says which version is active") {
  CHECK(strongest_use({{"flows/Route.flow", flow()}}) == "strong");
  CHECK(strongest_use({{"flows/Route.flow", flow()},
                       {"flowDefinitions/Route.flowDefinition", definition("0")}}) == "weak");
  CHECK(strongest_use({{"flows/Route.flow", flow()},
                       {"flowDefinitions/Route.flowDefinition", definition("2")}}) == "strong");
  CHECK(strongest_use({{"flows/Route-2.flow", flow()},
                       {"flowDefinitions/Route.flowDefinition", definition("2")}}) == "strong");
  CHECK(strongest_use({{"flows/Route-1.flow", flow()},
                       {"flowDefinitions/Route.flowDefinition", definition("2")}}) == "weak");
  CHECK(strongest_use({{"flows/Other.flow", flow()},
                       {"flowDefinitions/Route.flowDefinition", definition("0")}}) == "strong");
}

TEST_CASE("a field update counts when something in force starts it") {
  CHECK(strongest_use({{"workflows/Lead.workflow", workflow("Set_Tier", "true")}}) == "strong");
  CHECK(strongest_use({{"workflows/Lead.workflow", workflow("Set_Tier", "false")}}) == "weak");
  CHECK(strongest_use({{"workflows/Lead.workflow", workflow("Other", "false")}}) == "strong");
}

TEST_CASE("an approval process starts field updates of its object") {
  const auto process = [](std::string_view is_active) {
    return concat(
        "<ApprovalProcess><active>", is_active,
        "</active><finalApprovalActions><action><name>Set_Tier</name><type>FieldUpdate</type></action>"
        "</finalApprovalActions></ApprovalProcess>");
  };
  const std::string path = "approvalProcesses/Lead.Discount.approvalProcess";
  const std::string off = workflow("Set_Tier", "false");
  CHECK(strongest_use({{path, process("true")}, {"workflows/Lead.workflow", off}}) == "strong");
  CHECK(strongest_use({{path, process("false")}, {"workflows/Lead.workflow", off}}) == "weak");
}

TEST_CASE("a field set that something names uses the fields it displays") {
  const auto with = [](std::string_view list, std::string path, std::string text) {
    return strongest_use({{"objects/Lead/fieldSets/Details.fieldSet-meta.xml",
                           concat("<FieldSet><fullName>Details</fullName><", list,
                                  "><field>Tier__c</field></", list, "></FieldSet>")},
                          {std::move(path), std::move(text)}});
  };
  CHECK(with("displayedFields", "classes/A.cls",
             "class A { FieldSet f = SObjectType.Lead.FieldSets.Details; }") == "medium");
  CHECK(with("displayedFields", "classes/A.cls", "class A { FieldSet f = all.get(name('details')); }") ==
        "medium");
  CHECK(with("displayedFields", "classes/A.cls", "class A { String s = 'Details'; }") == "weak");
  CHECK(with("displayedFields", "classes/A.cls", "@IsTest class A { FieldSet f = x.FieldSets.Details; }") ==
        "weak");
  CHECK(with("displayedFields", "pages/A.page",
             "<apex:repeat value=\"{!$ObjectType.Lead.FieldSets.Details}\" var=\"f\"/>") == "medium");
  CHECK(with("displayedFields", "pages/A.page",
             "<apex:repeat value=\"{!$ObjectType.Lead.FieldSets.Others}\" var=\"f\"/>") == "weak");
  CHECK(with("displayedFields", "lwc/a/a.js", "const fieldSetName = \"%%%NAMESPACE%%%Details\";") ==
        "medium");
  CHECK(with("displayedFields", "flexipages/A.flexipage-meta.xml",
             "<FlexiPage><p><name>fieldSetName</name><value>Details</value></p></FlexiPage>") == "medium");
  CHECK(with("availableFields", "classes/A.cls",
             "class A { FieldSet f = SObjectType.Lead.FieldSets.Details; }") == "none");
}

}  // namespace lint
