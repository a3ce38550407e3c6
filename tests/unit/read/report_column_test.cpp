// Report columns: every shape, and the sites that come of it.
#include "linter/read/salesforce/report_column.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "linter/base/text.h"

namespace lint {
namespace {

/// "way; object: path", `#CONSTANT`, or nothing.
std::string reading_of(std::string_view text) {
  const ReportColumn column = parse_report_column(text);
  std::string reading;
  for (const ColumnPath& way : column.ways) reading += concat(way.object, ": ", way.path, "; ");
  if (!column.field.object.empty()) reading += concat(column.field.object, ": ", column.field.path);
  if (!column.constant.empty()) reading += concat("#", column.constant);
  return reading;
}

struct Case {
  std::string_view column;
  std::string_view reading;
};

constexpr Case kCases[] = {
    // Standard report types.
    {"Lead.Score__c", "Lead: Score__c"},
    {"Account.Name", "Account: Name"},
    {"Renewal__c.Account__c.Tier__c", "Renewal__c: Account__c.Tier__c"},
    {"Renewal__c.Owner.Name", "Renewal__c: Owner.Name"},
    {"Activity.Outcome__c", "Activity: Outcome__c"},
    {"ns__Renewal__c.ns__Amount__c", "ns__Renewal__c: ns__Amount__c"},
    // Custom report types.
    {"Renewal__c$Amount__c", "Renewal__c: Amount__c"},
    {"Renewal__c$Name", "Renewal__c: Name"},
    {"Renewal__c$Account__c.Tier__c", "Renewal__c: Account__c.Tier__c"},
    {"Activity$Outcome__c", "Activity: Outcome__c"},
    {"Account.Renewals__r$Amount__c", "Account: Renewals__r.Amount__c"},
    {"Account.Opportunities$Field__c", "Account: Opportunities.Field__c"},
    {"A__c.Bs__r.Cs__r$D__c.E__c", "A__c: Bs__r.Cs__r.D__c.E__c"},
    {"Account.Contacts.Hours__r$End__c", "Account: Contacts.Hours__r.End__c"},
    // Children of one known object, objects named outright, children named with their lookup.
    {"Round__c.Activities$Outcome__c", "Activity: Outcome__c"},
    {"Account.Rounds__r.Activities$Outcome__c", "Account: Rounds__r.Id; Activity: Outcome__c"},
    {"Opportunity.OpportunityContactRoles$Role", "OpportunityContactRole: Role"},
    {"Opportunity.OpportunityContactRoles.Trips__r$X__c", "OpportunityContactRole: Trips__r.X__c"},
    {"Opportunity.OpportunityContactRoles*Contact$X__c", "Contact: X__c"},
    {"Account.Renewals__r*Contact$X__c", "Account: Renewals__r.Id; Contact: X__c"},
    {"User.Case$OwnerId$X__c", "Case: OwnerId; Case: X__c"},
    {"User.Visit__c$Host__c$X__c", "Visit__c: Host__c; Visit__c: X__c"},
    // Related records, conversion, summaries, history, repeated objects.
    {"FK_$Account.Tier__c", "Account: Tier__c"},
    {"FK_Renewal__c.Amount__c", "Renewal__c: Amount__c"},
    {"FK_$Renewal__c.Account__c.Tier__c", "Renewal__c: Account__c.Tier__c"},
    {"Renewal__c.Amount__c.CONVERT", "Renewal__c: Amount__c"},
    {"Renewal__c$Amount__c.CONVERT", "Renewal__c: Amount__c"},
    {"AMOUNT.CONVERT", "#AMOUNT"},
    {"s!Renewal__c.Amount__c", "Renewal__c: Amount__c"},
    {"a!FK_$Account.Tier__c", "Account: Tier__c"},
    {"mx!AMOUNT", "#AMOUNT"},
    {"Opportunity.Opportunity__hd$Amount__hst", "Opportunity: Amount"},
    {"Opportunity.Opportunity__hd$Score__c__hst", "Opportunity: Score__c"},
    {"Deal__c.Deal__c_hd$Score__c_hst", "Deal__c: Score__c"},
    {"Program__c2.Total__c", "Program__c: Total__c"},
    {"Product2.X__c", "Product2: X__c"},
    // Standard columns and what is no field.
    {"CLOSE_DATE", "#CLOSE_DATE"},
    {"ACCOUNT.NAME", "#ACCOUNT.NAME"},
    {"FK_OPP_WON", "#FK_OPP_WON"},
    {" OWNER ", "#OWNER"},
    {"RowCount", ""},
    {"BucketField_123", ""},
    {"FORMULA1", "#FORMULA1"},
    {"Stage__c", ""},
    {"Lead.", ""},
    {".X__c", ""},
    {"a b.X__c", ""},
    {"", ""},
};

/// "medium reads Lead.Score__c" for a path, "?X__c" for a mention.
std::vector<std::string> sites_of(std::string_view column, Strength strength,
                                  std::string_view report_type = {}) {
  RecordBlock block;
  FileContext cx = {.path = "reports/F/R.report", .type = MetadataType::report, .block = block};
  add_column_sites(cx, {.target = column, .path = "columns/field", .strength = strength}, report_type);
  std::vector<std::string> result;
  for (const Site& site : block.sites) {
    const std::string_view context = block.names[site.context];
    const std::string_view before = site.form == SiteForm::mention ? "?" : context;
    result.push_back(
        concat(to_string(site.strength), " ", before, context.empty() ? "" : ": ", block.names[site.target]));
  }
  return result;
}

using Sites = std::vector<std::string>;

}  // namespace

TEST_CASE("every shape of a column") {
  for (const Case& shape : kCases) {
    CAPTURE(shape.column);
    CHECK(reading_of(shape.column) == shape.reading);
  }
}

TEST_CASE("the base object is the one that stands first") {
  CHECK(parse_report_column("Account.Renewals__r$Amount__c").base == "Account");
  CHECK(parse_report_column("Round__c.Activities$Outcome__c").base == "Round__c");
  CHECK(parse_report_column("FK_$Program__c2.Total__c").base == "Program__c");
  CHECK(parse_report_column("CLOSE_DATE").base.empty());
}

TEST_CASE("a column becomes sites, the ways to its field included") {
  CHECK(sites_of("Lead.Score__c", Strength::medium) == Sites{"medium Lead: Score__c"});
  CHECK(sites_of("%%%NAMESPACE%%%Fee__c$%%%NAMESPACE%%%Sum__c", Strength::none) ==
        Sites{"none Fee__c: Sum__c"});
  CHECK(sites_of("User.Visit__c$Host__c$X__c", Strength::medium) ==
        Sites{"medium Visit__c: Host__c", "medium Visit__c: X__c"});
  CHECK(sites_of("Campaign.CampaignMembers$Score__c", Strength::medium) ==
        Sites{"medium Campaign: CampaignMembers.Score__c", "medium Lead: Score__c",
              "medium Contact: Score__c"});
  CHECK(sites_of("Account.AccountTeamMembers$Score__c", Strength::medium) ==
        Sites{"medium AccountTeamMember: Score__c", "medium User: Score__c"});
  CHECK(sites_of("Campaign.CampaignMembers$Status", Strength::medium) ==
        Sites{"medium Campaign: CampaignMembers.Status"});
  CHECK(sites_of("Campaign.CampaignMembers$Host__c.X__c", Strength::medium) ==
        Sites{"medium Campaign: CampaignMembers.Host__c.X__c"});
  CHECK(sites_of("Stage__c", Strength::medium) == Sites{"medium ?Stage__c"});
  CHECK(sites_of("RowCount", Strength::medium).empty());
}

TEST_CASE("standard columns are known by the type of the report, and never count as the strongest use") {
  CHECK(sites_of("STATUS", Strength::medium, "LeadList") == Sites{"medium Lead: Status"});
  CHECK(sites_of("STATUS", Strength::strong, "Activity") == Sites{"medium Activity: Status"});
  CHECK(sites_of("ACCOUNT.NAME", Strength::weak, "ContactList") == Sites{"weak Contact: Account.Name"});
  CHECK(sites_of("AMOUNT", Strength::medium, "Opportunity@Opportunity.Plan__c") ==
        Sites{"medium Opportunity: Amount"});
  CHECK(sites_of("STATUS", Strength::medium, "CampaignWithLeads").empty());
  CHECK(sites_of("STATUS", Strength::medium).empty());
  CHECK(sites_of("FORMULA1", Strength::medium, "LeadList").empty());
}

}  // namespace lint
