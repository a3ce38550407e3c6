// Files read by the site table: parts, leftovers, unknown objects and odd texts.
#include "linter/read/salesforce/site_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/reader.h"

namespace lint {
namespace {

using Lines = std::vector<std::string>;

/// `form context.target strength path` of every site of a file.
Lines sites_in(std::string_view path, std::string bytes) {
  constexpr std::string_view kForms[] = {"path", "absolute", "mention", "object", "walk", "object?"};
  RecordBlock block;
  static_cast<void>(read_file_records(path, bytes.data(), bytes.size(), {}, block));
  Lines lines;
  for (const Site& site : block.sites) {
    const std::string_view context = block.names[site.context];
    lines.push_back(concat(kForms[static_cast<std::size_t>(site.form)], " ", context,
                           context.empty() ? "" : ".", block.names[site.target], " ",
                           to_string(site.strength), " ", block.names[site.path]));
  }
  return lines;
}

Lines record(std::string_view values) {
  return sites_in("customMetadata/My_Type.R.md-meta.xml",
                  concat("<CustomMetadata>", values, "</CustomMetadata>"));
}

std::string value(std::string_view field, std::string_view text) {
  return concat("<values><field>", field, "</field><value>", text, "</value></values>");
}

Lines subject(std::string_view text) {
  return sites_in("email/F/E.email-meta.xml",
                  concat("<EmailTemplate><subject>", text, "</subject></EmailTemplate>"));
}

}  // namespace

TEST_CASE("a part in a file of its own gives the sites of the whole file") {
  const Lines whole =
      sites_in("workflows/Lead.workflow",
               "<Workflow><rules><criteriaItems><field>Lead.A__c</field></criteriaItems></rules>"
               "<fieldUpdates><field>B__c</field></fieldUpdates></Workflow>");
  CHECK(whole == Lines{"absolute Lead.A__c strong rules/criteriaItems/field",
                       "path Lead.B__c strong fieldUpdates/field"});
  CHECK(sites_in("workflows/Lead/workflowRules/R.workflowRule-meta.xml",
                 "<WorkflowRule><criteriaItems><field>Lead.A__c</field></criteriaItems></WorkflowRule>") ==
        Lines{whole[0]});
  CHECK(sites_in("workflows/Lead/workflowFieldUpdates/U.workflowFieldUpdate-meta.xml",
                 "<WorkflowFieldUpdate><field>B__c</field></WorkflowFieldUpdate>") == Lines{whole[1]});
  CHECK(
      sites_in(
          "sharingRules/Lead/sharingCriteriaRules/S.sharingCriteriaRule-meta.xml",
          "<SharingCriteriaRule><criteriaItems><field>A__c</field></criteriaItems></SharingCriteriaRule>") ==
      Lines{"path Lead.A__c strong sharingCriteriaRules/criteriaItems/field"});
}

TEST_CASE("a text without a row is searched") {
  CHECK(
      sites_in("queues/Q.queue-meta.xml", "<Queue><novelty><part>A__c, B__r.C__c</part></novelty></Queue>") ==
      Lines{"mention A__c medium novelty/part", "mention B__r medium novelty/part",
            "mention C__c medium novelty/part"});
  CHECK(sites_in("things/T.unknownThing-meta.xml", "<UnknownThing><a>Lead.A__c</a></UnknownThing>") ==
        Lines{"mention A__c medium a"});
  CHECK(sites_in("workflows/Lead.workflow",
                 "<Workflow><rules><description>A__c</description></rules></Workflow>") ==
        Lines{"mention A__c none rules/description"});
}

TEST_CASE("a broken file is searched behind the error too") {
  const Lines lines = sites_in("queues/Q.queue-meta.xml", "<Queue><a>A__c</a></b><c>B__c</c></Queue>");
  CHECK(std::find(lines.begin(), lines.end(), "mention B__c medium ") != lines.end());
}

TEST_CASE("values of custom metadata: names, lists of names, and text") {
  const std::string_view path = "values/value";
  CHECK(record(value("X__c", "Lead.A__c"))[1] == concat("absolute Lead.A__c strong ", path));
  CHECK(record(value("X__c", "A__c"))[1] == concat("mention A__c strong ", path));
  CHECK(record(value("X__c", "A__c;Lead.B__c"))[2] == concat("absolute Lead.B__c strong ", path));
  CHECK(record(value("X__c", "SELECT A__c FROM Lead"))[1] == concat("path Lead.A__c strong ", path));
  CHECK(record(value("X__c", "Yes")).size() == 1);
  CHECK(record(value("X__c", "Loading...")).size() == 1);
}

TEST_CASE("a value that names a field starts from the object of its pair") {
  const std::string target = value("Target_Object__c", "Stay__c");
  CHECK(record(concat(target, value("Target_Field__c", "A__c")))[3] ==
        "path Stay__c.A__c strong values/value");
  CHECK(record(concat(target, value("Target_Field__c", "Industry")))[3] ==
        "path Stay__c.Industry strong values/value");
  CHECK(record(concat(target, value("Source_Field__c", "A__c")))[3] == "mention A__c strong values/value");
  CHECK(record(concat(value("SObjectField__c", "A__c"), value("SObjectType__c", "Lead")))[1] ==
        "path Lead.A__c strong values/value");
}

TEST_CASE("merge fields of messages") {
  CHECK(subject("{!Case.A__c} {{{Recipient.B__c}}} {!IF(Lead.C__c, Lead.C__c, '')} D__c") ==
        Lines{"path Recipient.B__c medium subject", "path Case.A__c medium subject",
              "path Lead.C__c medium subject", "mention D__c medium subject"});
  CHECK(subject("{!Case.A__c").size() == 1);
  CHECK(
      sites_in(
          "email/F/E.email-meta.xml",
          "<EmailTemplate><relatedEntityType>Stay__c</relatedEntityType><subject>{!relatedTo.A__c}</subject>"
          "</EmailTemplate>")[1] == "path Stay__c.A__c medium subject");
}

TEST_CASE("inputs of a prompt have an object") {
  CHECK(sites_in(
            "genAiPromptTemplates/G.genAiPromptTemplate-meta.xml",
            "<GenAiPromptTemplate><templateVersions><content>{!$Input:guest.Host__r.A__c} {!$Flow:X.Prompt}"
            "</content><inputs><apiName>guest</apiName><definition>SOBJECT://Stay__c</definition></inputs>"
            "</templateVersions></GenAiPromptTemplate>") ==
        Lines{"path Stay__c.Host__r.A__c medium templateVersions/content",
              "object Stay__c medium templateVersions/inputs/definition"});
}

TEST_CASE("columns of a related list start from the rows' object") {
  const auto property = [](std::string_view name, std::string_view text) {
    return concat("<componentInstanceProperties><name>", name, "</name>", text,
                  "</componentInstanceProperties>");
  };
  const Lines lines = sites_in(
      "flexipages/F.flexipage-meta.xml",
      concat("<FlexiPage><componentInstance>",
             property("parentFieldApiName", "<value>Stay__c.Host__c</value>"),
             property("relatedListApiName", "<value>Visits__r</value>"),
             property("relatedListFieldAliases",
                      "<valueList><valueListItems><value>A__c</value></valueListItems><valueListItems>"
                      "<value>CREATED_DATE</value></valueListItems></valueList>"),
             "</componentInstance><sobjectType>Room__c</sobjectType></FlexiPage>"));
  REQUIRE(lines.size() == 4);
  CHECK(lines[2] ==
        "path Stay__c.Host__c.Visits__r.A__c weak "
        "componentInstance/componentInstanceProperties/valueList/valueListItems/value");
}

TEST_CASE("an object is recorded once for each place") {
  CHECK(sites_in("applications/A.app-meta.xml",
                 "<CustomApplication><tabs>Stay__c</tabs><tabs>standard-Lead</tabs><tabs>stay__c</tabs>"
                 "</CustomApplication>") == Lines{"object Stay__c weak tabs", "object Lead weak tabs"});
}

TEST_CASE("columns in capitals and record ids name no field") {
  CHECK(sites_in("settings/Opportunity.settings-meta.xml",
                 "<OpportunitySettings><findSimilarOppFilter><similarOpportunitiesMatchFields>ACCOUNT_NAME"
                 "</similarOpportunitiesMatchFields><similarOpportunitiesMatchFields>00N5e00000Abcde"
                 "</similarOpportunitiesMatchFields></findSimilarOppFilter></OpportunitySettings>")
            .empty());
}

TEST_CASE("a value of a record that is a query has the object behind FROM") {
  CHECK(record(value("Query__c", "SELECT Id, A__c, B__r.C__c FROM Lead WHERE D__c != null")) ==
        Lines{"path My_Type__mdt.Query__c none values/field", "path Lead.A__c strong values/value",
              "path Lead.B__r.C__c strong values/value", "path Lead.D__c strong values/value"});
  CHECK(record(value("Help__c", "Select the A__c")) ==
        Lines{"path My_Type__mdt.Help__c none values/field", "mention A__c strong values/value"});
}

}  // namespace lint
