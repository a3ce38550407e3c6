// Flows: what each kind of element uses, and how references are typed.
#include "linter/read/salesforce/flow.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "linter/base/text.h"

namespace lint {
namespace {

std::string describe(const RecordBlock& block, const Site& site) {
  constexpr std::string_view kForms[] = {"", "", "?", "object ", "walk ", "object? "};
  const std::string_view context = block.names[site.context];
  return concat(to_string(site.direction), " ", kForms[static_cast<std::size_t>(site.form)], context,
                context.empty() ? "" : ".", block.names[site.target]);
}

/// A flow of the given elements, read.
struct ReadFlow {
  explicit ReadFlow(std::string_view elements, std::string_view status = "Active")
      : bytes(concat("<Flow>", elements, "<status>", status, "</status></Flow>")) {
    FileContext cx = {.path = "flows/Router.flow-meta.xml",
                      .type = MetadataType::flow,
                      .component = "Router",
                      .block = block};
    REQUIRE_FALSE(document.parse(bytes.data(), bytes.size()).has_value());
    read_flow(document.root(), cx);
  }
  /// "reads Lead.Score__c" for a path, "reads ?Score__c" for a mention; structural ones are left out.
  [[nodiscard]] std::vector<std::string> sites() const {
    std::vector<std::string> result;
    for (const Site& site : block.sites) {
      if (site.direction != Direction::structural) result.push_back(describe(block, site));
    }
    return result;
  }
  [[nodiscard]] std::string_view path_of(std::size_t site) const {
    return block.names[block.sites[site].path];
  }

  std::string bytes;
  xml::Document document;
  RecordBlock block;
};

using Sites = std::vector<std::string>;

constexpr std::string_view kStart = "<start><object>Lead</object></start>";
constexpr std::string_view kGetContact =
    "<recordLookups><name>Get_Contact</name><object>Contact</object></recordLookups>";

/// The sites of a reference that a decision reads, after those of the other elements.
std::string decision_on(std::string_view elements, std::string_view reference) {
  const ReadFlow flow(concat(elements, "<decisions><rules><conditions><leftValueReference>", reference,
                             "</leftValueReference></conditions></rules></decisions>"));
  std::string result;
  for (std::size_t i = 0; i < flow.block.sites.size(); ++i) {
    if (!flow.path_of(i).starts_with("decisions/")) continue;
    result += concat(result.empty() ? "" : ", ", describe(flow.block, flow.block.sites[i]));
  }
  return result;
}

}  // namespace

TEST_CASE("the start of a record-triggered flow reads its object") {
  const ReadFlow flow(
      "<start><object>Lead</object><filters><field>Score__c</field><value><elementReference>$Record.Limit__c"
      "</elementReference></value></filters><scheduledPaths><recordField>Due__c</recordField></"
      "scheduledPaths></start>");
  CHECK(flow.sites() ==
        Sites{"reads object Lead", "reads Lead.Score__c", "reads Lead.Limit__c", "reads Lead.Due__c"});
  CHECK(flow.path_of(2) == "start/filters/value/elementReference");
  CHECK(flow.bytes.substr(flow.block.sites[1].offset).starts_with("Score__c"));
}

TEST_CASE("look-ups read and updates write the fields of their object") {
  const ReadFlow flow(
      "<recordLookups><name>G</name><object>Contact</object><filters><field>A__c</field></filters>"
      "<queriedFields>B__c</queriedFields><sortField>C__c</sortField><outputAssignments>"
      "<assignToReference>v</assignToReference><field>D__c</field></outputAssignments></recordLookups>"
      "<recordUpdates><object>Lead</object><filters><field>E__c</field></"
      "filters><inputAssignments><field>F__c</field>"
      "<value><elementReference>G.B__c</elementReference></value></inputAssignments></recordUpdates>");
  CHECK(flow.sites() == Sites{"reads object Contact", "reads Contact.A__c", "reads Contact.B__c",
                              "reads Contact.C__c", "reads Contact.D__c", "writes object Lead",
                              "reads Lead.E__c", "writes Lead.F__c", "reads Contact.B__c"});
}

TEST_CASE("related records of a look-up have an object of their own") {
  const ReadFlow flow(
      "<recordLookups><object>Account</object><relatedRecords><relatedObject>Contact</relatedObject>"
      "<relationshipField>Firm__c</relationshipField><queriedFields>A__c</queriedFields></relatedRecords>"
      "<queriedFields>B__c</queriedFields></recordLookups>");
  CHECK(flow.sites() == Sites{"reads object Account", "reads object Contact", "reads Contact.Firm__c",
                              "reads Contact.A__c", "reads Account.B__c"});
}

TEST_CASE("an update of the starting or a related record finds its object by reference") {
  CHECK(ReadFlow(concat(kStart,
                        "<recordUpdates><inputAssignments><field>A__c</field></inputAssignments>"
                        "<inputReference>$Record</inputReference></recordUpdates>"))
            .sites() == Sites{"reads object Lead", "writes Lead.A__c"});
  CHECK(ReadFlow(concat(kStart,
                        "<recordUpdates><inputAssignments><field>A__c</field></inputAssignments>"
                        "<inputReference>$Record.Project__r</inputReference></recordUpdates>"))
            .sites() == Sites{"reads object Lead", "writes Lead.Project__r.A__c", "reads Lead.Project__c"});
}

TEST_CASE("heads of references are typed") {
  constexpr std::string_view kVariable =
      "<variables><name>lead_1</name><objectType>Lead</objectType></variables>";
  CHECK(decision_on(kStart, "$Record.Owner:User.Email") == "reads Lead.Owner:User.Email");
  CHECK(decision_on(kStart, "$Record__Prior.Score__c") == "reads Lead.Score__c");
  CHECK(decision_on(kVariable, "Lead_1.Score__c") == "reads Lead.Score__c");
  CHECK(decision_on(kGetContact, "Get_Contact.Account.Tier__c") == "reads Contact.Account.Tier__c");
  CHECK(decision_on(kGetContact, "Get_Contact[$EachItem].Tier__c") == "reads Contact.Tier__c");
  CHECK(decision_on("", "[Lead].Score__c") == "reads Lead.Score__c");
  CHECK(decision_on("", "$User.Team__c") == "reads User.Team__c");
  CHECK(decision_on("", "$Setup.Limits__c.Most__c") == "reads Limits__c.Most__c");
  CHECK(decision_on("", "$CustomMetadata.Rule__mdt.Main.Most__c") == "reads Rule__mdt.Most__c");
}

TEST_CASE("whole resources and globals without records are no fields") {
  CHECK(decision_on(kGetContact, "Get_Contact").empty());
  CHECK(decision_on(kStart, "$Record").empty());
  CHECK(decision_on("", "$Label.Score__c").empty());
  CHECK(decision_on("", "$Flow.CurrentDate").empty());
  CHECK(decision_on("", "Unknown.Name").empty());
}

TEST_CASE("custom names of an untyped head are mentions") {
  CHECK(decision_on("", "Subflow.output.Parent__r.Score__c") == "reads ?Parent__r, reads ?Score__c");
  const ReadFlow flow(
      "<assignments><assignmentItems><assignToReference>Apex_Value.Parent__r.Score__c</assignToReference>"
      "<operator>Assign</operator></assignmentItems></assignments>");
  CHECK(flow.sites() == Sites{"reads ?Parent__r", "writes ?Score__c"});
  CHECK(flow.block.sites[0].strength == Strength::medium);
}

TEST_CASE("loops and collections take the type of what they go over") {
  const std::string elements = concat(
      "<loops><name>Each</name><collectionReference>Picked</collectionReference></loops>"
      "<collectionProcessors><name>Picked</name><assignNextValueToReference>currentItem_Picked"
      "</assignNextValueToReference><collectionReference>Get_Contact</collectionReference></"
      "collectionProcessors>",
      kGetContact);
  CHECK(decision_on(elements, "Each.A__c") == "reads Contact.A__c");
  CHECK(decision_on(elements, "currentItem_Picked.A__c") == "reads Contact.A__c");
  const std::string filter = concat(
      "<collectionProcessors><name>Filter</name><collectionReference>Get_Contact</collectionReference>"
      "</collectionProcessors>",
      kGetContact);
  CHECK(decision_on(filter, "currentItem_Filter.A__c") == "reads Contact.A__c");
  CHECK(decision_on("<loops><name>A</name><collectionReference>A</collectionReference></loops>", "A.B__c") ==
        "reads ?B__c");
}

TEST_CASE("a component of one record type has outputs of that type") {
  constexpr std::string_view kTable =
      "<screens><fields><name>Region</name><fields><name>Table</name><dataTypeMappings><typeName>T</typeName>"
      "<typeValue>Lead</typeValue></dataTypeMappings></fields></fields></screens>";
  CHECK(decision_on(kTable, "Table.firstSelectedRow.Score__c") == "reads Lead.Score__c");
  CHECK(
      decision_on(
          concat(
              kTable,
              "<loops><name>Row</name><collectionReference>Table.selectedRows</collectionReference></loops>"),
          "Row.Score__c") == "reads Lead.Score__c");
}

TEST_CASE("collection elements name fields of their collection") {
  const ReadFlow flow(concat(
      "<collectionProcessors><name>Sorted</name><collectionReference>Get_Contact</collectionReference>"
      "<sortOptions><sortField>A__c</sortField></sortOptions></collectionProcessors>"
      "<transforms><name>Made</name><objectType>Lead</objectType><transformValues><transformValueActions>"
      "<outputFieldApiName>B__c</outputFieldApiName><value><elementReference>Get_Contact[$EachItem].C__c"
      "</elementReference></value></transformValueActions></transformValues></transforms>",
      kGetContact));
  CHECK(flow.sites() ==
        Sites{"reads Contact.A__c", "writes Lead.B__c", "reads Contact.C__c", "reads object Contact"});
}

TEST_CASE("adding to a field reads it too, and a screen's record field shows and writes") {
  const ReadFlow flow(concat(
      kStart,
      "<assignments><assignmentItems><assignToReference>$Record.Total__c</assignToReference><operator>Add</"
      "operator>"
      "</assignmentItems></assignments>"
      "<screens><fields><objectFieldReference>$Record.Note__c</objectFieldReference></fields></screens>"));
  CHECK(flow.sites() == Sites{"reads object Lead", "writes Lead.Total__c", "reads Lead.Total__c",
                              "displays Lead.Note__c", "writes Lead.Note__c"});
}

TEST_CASE("choices, errors and waits name fields") {
  const ReadFlow flow(concat(
      kStart,
      "<dynamicChoiceSets><picklistField>Stage__c</picklistField><picklistObject>Deal__c</picklistObject>"
      "</dynamicChoiceSets>"
      "<customErrors><customErrorMessages><errorMessage>Too low: {!$Record.Score__c}</errorMessage>"
      "<fieldSelection>Score__c</fieldSelection></customErrorMessages></customErrors>"
      "<waits><waitEvents><inputParameters><name>TimeTableColumnEnumOrId</name><value><stringValue>Deal__c"
      "</stringValue></value></inputParameters><inputParameters><name>TimeFieldColumnEnumOrId</name><value>"
      "<stringValue>CloseDate</stringValue></value></inputParameters></waitEvents></waits>"));
  CHECK(flow.sites() == Sites{"reads object Lead", "reads Deal__c.Stage__c", "reads object Deal__c",
                              "reads Lead.Score__c", "displays Lead.Score__c", "reads object Deal__c",
                              "reads Deal__c.CloseDate"});
}

TEST_CASE("formulas are kept and their references typed") {
  const ReadFlow flow(concat(
      kStart, kGetContact,
      "<formulas><expression>IF({! $Record.Score__c } &gt; 3, {!Get_Contact.Tier__c}, "
      "'Other__c') &amp; TEXT(TODAY() - DATEVALUE({!$Flow.CurrentDateTime}))</expression></formulas>"));
  CHECK(flow.sites() == Sites{"reads object Lead", "reads object Contact", "reads Lead.Score__c",
                              "reads Contact.Tier__c", "reads ?Other__c"});
  REQUIRE(flow.block.formulas.size() == 1);
  const FormulaRecord& formula = flow.block.formulas[0];
  CHECK(formula.error.empty());
  CHECK(formula.calls_clock);
  CHECK(formula.names_clock);
  CHECK(flow.block.names[formula.context] == "Lead");
  CHECK(formula.sites.size() == 3);
  CHECK(flow.block.sites[formula.sites.begin].in_formula);
}

TEST_CASE("texts give their merge fields, and words that look like custom fields") {
  const ReadFlow flow(concat(
      kGetContact,
      "<textTemplates><text>Dear {!Get_Contact.Nick__c}, {!Plain} {![Lead].A__c}</text></textTemplates>"
      "<constants><value><stringValue>Name,B__c,C__r.Name</stringValue></value></constants>"
      "<newElement><somewhere>D__c</somewhere></newElement>"));
  CHECK(flow.sites() == Sites{"reads object Contact", "reads Contact.Nick__c", "reads Lead.A__c",
                              "reads ?B__c", "reads ?C__r", "reads ?D__c"});
}

TEST_CASE("labels and the editor's copies name no field, and descriptions use none") {
  const ReadFlow flow(
      "<description>About A__c</description><label>B__c</label><interviewLabel>Run C__c "
      "{!$Flow.CurrentDateTime}"
      "</interviewLabel><decisions><processMetadataValues><value><stringValue>[Lead].D__c</stringValue></"
      "value>"
      "</processMetadataValues><label>E__c</label></decisions>");
  CHECK(flow.sites() == Sites{"displays ?A__c"});
  CHECK(flow.block.sites[0].strength == Strength::none);
}

TEST_CASE("alerts and quick actions name their object") {
  const ReadFlow flow(
      "<actionCalls><actionName>Deal__c.Send</actionName><actionType>emailAlert</actionType></actionCalls>"
      "<actionCalls><actionName>Pack.Runner</actionName><actionType>apex</actionType></actionCalls>");
  CHECK(flow.sites() == Sites{"reads object Deal__c"});
}

TEST_CASE("a flow that is not active is weak use") {
  const ReadFlow flow(kStart, "Draft");
  REQUIRE(flow.block.sites.size() == 1);
  CHECK(flow.block.sites[0].strength == Strength::weak);
  CHECK_FALSE(flow.block.sites[0].is_active);
}

TEST_CASE("build placeholders are cut from objects and fields") {
  const ReadFlow flow(
      "<recordUpdates><object>%%%NAMESPACE%%%Deal__c</object><inputAssignments><field>%%%NAMESPACE%%%A__c</"
      "field>"
      "</inputAssignments></recordUpdates>");
  const Sites sites = flow.sites();
  CHECK(std::count(sites.begin(), sites.end(), "writes Deal__c.A__c") == 1);
}

}  // namespace lint
