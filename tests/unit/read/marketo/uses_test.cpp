// What files of Marketo assets say about the use of fields.
#include "linter/read/marketo/uses.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "linter/base/text.h"
#include "linter/read/marketo/marketo.h"
#include "linter/read/marketo/template_names.h"

namespace lint {
namespace {

struct ReadAsset {
  explicit ReadAsset(std::string_view path, std::string_view bytes) {
    FileContext cx{.path = path, .block = block};
    read_marketo_asset(cx, bytes);
  }

  /// `MarketoForm 227 writes lead.Email` a line; lower confidence and statuses follow.
  [[nodiscard]] std::string uses() const {
    std::string out;
    for (const MarketoUse& use : block.marketo_uses) {
      const std::string_view asset = use.asset_id.empty() ? use.asset : use.asset_id;
      out += concat(to_string(use.kind), ' ', asset, ' ', to_string(use.direction), ' ', use.object, '.',
                    use.name);
      if (use.confidence != Confidence::high) out += concat(' ', to_string(use.confidence));
      if (use.status != AssetStatus::unknown) out += concat(' ', to_string(use.status));
      out += '\n';
    }
    return out;
  }
  RecordBlock block;
};

TEST_CASE("forms write their fields, rules read theirs") {
  const std::string text = R"({"success":true,"result":[
    {"id":"Email","dataType":"email","rowNumber":0,"visibilityRules":{"ruleType":"alwaysShow"}},
    {"id":"Tier__c","dataType":"select","rowNumber":1,"visibilityRules":
      {"ruleType":"show","rules":[{"subjectField":"Country","operator":"is","values":["US"]}]}},
    {"id":"Profiling","dataType":"profiling","rowNumber":2,"fields":["Industry"]},
    {"id":"HtmlText_2020-01-01","dataType":"htmltext","rowNumber":3,"text":"Hi {{lead.First Name}}"}]})";
  const ReadAsset read("marketo/assets/form/227/fields.json", text);
  CHECK(read.uses() ==
        "MarketoForm 227 writes lead.Email\n"
        "MarketoForm 227 writes lead.Tier__c\n"
        "MarketoFormRule 227 reads lead.Country\n"
        "MarketoForm 227 writes lead.Industry\n"
        "MarketoForm 227 displays lead.First Name\n");
  CHECK(read.block.facts.empty());
  CHECK(text.substr(read.block.marketo_uses[1].origin.offset, 7) == "Tier__c");
  REQUIRE(read.block.marketo_assets.size() == 1);
  CHECK(read.block.marketo_assets.front().is_read);
}

TEST_CASE("lists of forms give status and follow-up pages") {
  const ReadAsset read("marketo/assets/forms.json",
                       R"({"result":[{"id":227,"name":"Contact us","status":"approved",
    "folder":{"type":"Folder","value":9,"folderName":"Web"},"buttonLabel":"Go","thankYouList":[
    {"followupType":"url","subjectField":"Country","values":["US"]},{"default":true}]}]})");
  CHECK(read.uses() == "MarketoFormRule 227 reads lead.Country approved\n");
  REQUIRE(read.block.marketo_assets.size() == 1);
  CHECK(read.block.marketo_assets.front().name == "Contact us");
  CHECK(read.block.marketo_assets.front().folder == "Web");
  CHECK_FALSE(read.block.marketo_assets.front().is_read);
  const ReadAsset users("marketo/assets/form/227/usedBy.json",
                        R"({"result":[{"id":1,"name":"Page","type":"Landing Page","status":"approved"}]})");
  REQUIRE(users.block.marketo_assets.size() == 1);
  CHECK(users.block.marketo_assets.front().id == "227");
  CHECK(users.block.marketo_assets.front().status == AssetStatus::approved);
}

constexpr std::string_view kSmartList = R"({"result":[{"id":43,"name":"Ready","url":"https://x/#SL43A1",
  "folder":{"id":1,"type":"Program"},"rules":{"filterMatchType":"all",
  "triggers":[{"name":"Data Value Changes","ruleType":"Activity","conditions":[
    {"activityAttributeName":"Attribute","values":["Lead Score"]},
    {"activityAttributeName":"New Value","values":["9"]}]}, "Fills Out Form"],
  "filters":[{"name":"Job Title","ruleType":"Attribute","operator":"is","conditions":[]},
    {"name":"Visited Web Page","ruleType":"Activity","conditions":[
      {"activityAttributeName":"Web Page","values":["x"]}]},
    {"name":"Has Renewal","ruleType":"Activity","conditions":[{"activityAttributeName":"Amount","values":["1"]}]}]}}]})";

TEST_CASE("smart lists look at fields by label") {
  CHECK(ReadAsset("marketo/assets/ready.json", kSmartList).uses() ==
        "MarketoSmartList 43 reads lead.Job Title medium\n"
        "MarketoSmartList 43 reads Renewal. medium\n"
        "MarketoSmartList 43 reads Renewal.Amount medium\n"
        "MarketoSmartList 43 reads lead.Lead Score medium\n");
  const ReadAsset campaign("marketo/assets/smartCampaign/7/smartList.json", kSmartList);
  CHECK(campaign.block.marketo_uses.front().kind == AssetKind::campaign);
  CHECK(campaign.block.marketo_uses.front().asset_id == "7");
}

TEST_CASE("content of e-mails, pages, snippets and templates") {
  struct Case {
    std::string_view path;
    std::string_view text;
    std::string_view uses;
  };
  const Case cases[] = {
      {"marketo/assets/email/5/content.json",
       R"({"result":[{"htmlId":"t","contentType":"Text","value":[{"type":"HTML","value":"{{Lead.Job Title:default=x}}"}]}]})",
       "MarketoEmail 5 displays lead.Job Title\n"},
      {"marketo/assets/snippets/Footer.json",
       R"({"result":[{"type":"HTML","content":"{{company.Industry}} {{my.Footer}}"}]})",
       "MarketoSnippet Footer displays company.Industry\n"},
      {"marketo/assets/a.json",
       R"({"result":[{"id":"67","type":"RichText","content":"{{lead.City}}","formattingOptions":{}}]})",
       "MarketoLandingPage a displays lead.City\n"},
      {"marketo/assets/emailTemplate/9/content.json",
       R"({"result":[{"id":9,"status":"approved","content":"<p>{{lead.City}}</p>"}]})",
       "MarketoTemplate 9 displays lead.City approved\n"},
      {"marketo/assets/email/5/dynamicContent/3.json",
       R"({"result":[{"id":3,"segmentation":1001,"content":[{"segmentName":"EU","content":"{{lead.City}}"}]}]})",
       "MarketoEmail 5 displays lead.City\n"},
      {"marketo/assets/emails.json",
       R"({"result":[{"id":5,"name":"Hello","url":"https://x/#EM5A1","status":"Draft","folder":{"value":1},
           "subject":{"type":"Text","value":"Hi {{lead.First Name}}"}}]})",
       "MarketoEmail 5 displays lead.First Name draft\n"},
      {"marketo/assets/folder/416/tokens.json",
       R"({"result":[{"folder":{"type":"Folder","value":416},"tokens":[
           {"name":"Hello","type":"text","value":"{{lead.First Name}}"},
           {"name":"Deal","type":"script text","value":"$lead.Title ${OpportunityList.get(0).Amount}"}]}]})",
       "MarketoToken my.Hello displays lead.First Name\n"
       "MarketoScript my.Deal displays lead.Title\n"
       "MarketoScript my.Deal displays Opportunity.Amount\n"},
      {"marketo/assets/emails/Spring sale.html", "<p>{{lead.City}}</p>\n{{LEAD.Num&nbsp;Employees}}",
       "MarketoEmail Spring sale displays lead.City\n"
       "MarketoEmail Spring sale displays lead.Num Employees\n"},
      {"marketo/assets/ccFields.json",
       R"({"result":[{"attributeId":"157","objectName":"lead","displayName":"Owner","apiName":"ownerEmail"}]})",
       "MarketoEmail CC fields reads lead.ownerEmail\n"},
      {"marketo/assets/customobjects/Renewal__c/dependentAssets.json",
       R"({"result":[{"assetType":"Smart Campaign","assetId":8,"assetName":"Renew","usedFields":["End__c"]}]})",
       "MarketoCampaign 8 reads Renewal__c.\nMarketoCampaign 8 reads Renewal__c.End__c\n"},
      {"marketo/assets/Used By - Lead Score.csv", "Name,Type,Workspace\nReady,Smart List,Default\n",
       "MarketoSmartList Ready reads lead.Lead Score medium\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    const ReadAsset read(c.path, c.text);
    CHECK(read.uses() == c.uses);
    CHECK(read.block.facts.empty());
    CHECK_FALSE(read.block.marketo_uses.empty());
  }
}

TEST_CASE("what is no asset is told") {
  struct Case {
    std::string_view path;
    std::string_view text;
    FactKind kind;
  };
  const Case cases[] = {
      {"marketo/assets/a.json", R"({"colour":1})", FactKind::unrecognised},
      {"marketo/assets/a.json", R"({"result":[)", FactKind::malformed},
      {"marketo/assets/Used By.xlsx", "PK\x03\x04", FactKind::unrecognised},
      {"marketo/assets/a.csv", "colour,size\n1,2\n", FactKind::unrecognised},
      {"marketo/assets/a.dat", std::string_view("a\0b", 3), FactKind::unrecognised},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    const ReadAsset read(c.path, c.text);
    CHECK(read.block.marketo_uses.empty());
    REQUIRE(read.block.facts.size() == 1);
    CHECK(read.block.facts.front().kind == c.kind);
  }
}

TEST_CASE("paths name assets") {
  struct Case {
    std::string_view path;
    AssetKind kind;
    std::string_view id;
    std::string_view name;
  };
  const Case cases[] = {
      {"marketo/assets/form/227/fields.json", AssetKind::form, "227", "227"},
      {"marketo/assets/form-227.fields.json", AssetKind::form, "227", "227"},
      {"marketo/assets/forms/Contact us.json", AssetKind::form, "", "Contact us"},
      {"a/landingPages/Contact form.html", AssetKind::landing_page, "", "Contact"},
      {"a/smartCampaign/7/smartList.json", AssetKind::campaign, "7", "7"},
      {"platform/Renewal__c.dependentAssets.json", AssetKind::other, "", "Renewal__c"},
      {"marketo/assets/form-fields.json", AssetKind::form, "", "form-fields"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    const AssetFacts asset = asset_of_path(c.path);
    CHECK(to_string(asset.kind) == to_string(c.kind));
    CHECK(asset.id == c.id);
    CHECK(asset.name == c.name);
  }
}

std::string names_in(const std::vector<TemplateName>& names) {
  std::string out;
  for (const TemplateName& name : names) out += concat(out.empty() ? "" : " ", name.object, '.', name.name);
  return out;
}

TEST_CASE("tokens") {
  CHECK(names_in(find_tokens("{{lead.First Name:default=x}} {{ Company.R&amp;D%20Budget }}")) ==
        "lead.First Name company.R&D Budget");
  CHECK(names_in(find_tokens("{{my.x}} {{trigger.Name}} {{lead.<b>x</b>}} {{lead.}} {{lead.x")).empty());
  CHECK(find_tokens("ab{{lead.x}}").front().offset == 2);
}

TEST_CASE("Velocity") {
  struct Case {
    std::string_view script;
    std::string_view names;
  };
  const Case cases[] = {
      {"#if($lead.Title == 1) ${lead.FirstName} $!{lead.Apple_Score} $!lead.City",
       "lead.Title lead.FirstName lead.Apple_Score lead.City"},
      {"$lead.Email.toLowerCase() $lead.isEmpty() $lead $display.x", "lead.Email"},
      {"$TriggerObject.Amount", ".Amount"},
      {"${OpportunityList.get(0).Amount} $Renewal__cList[1].End__c", "Opportunity.Amount Renewal__c.End__c"},
      {"#foreach( $o in $OpportunityList )$o.Name#end", "Opportunity. Opportunity.Name"},
      {"#set($r = $Renewal__cList.get(0))$r.Name", "Renewal__c. Renewal__c.Name"},
      {"#set($s = $sorter.sort($OrderList,[\"A\"]))$s.get(0).Total", "Order. Order.Total"},
      {"#set($n = $lead.LastName)$n.length()", "lead.LastName"},
      {"#set #foreach ($ ${ $lead. #set( #foreach($x in $", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.script);
    CHECK(names_in(find_velocity_names(c.script)) == c.names);
  }
}

}  // namespace
}  // namespace lint
