// The standard columns of the commonest standard report types.
#include "linter/read/salesforce/report_constants.h"

#include <algorithm>
#include <array>
#include <span>

namespace lint {
namespace {

struct TypeRow {
  std::string_view report_type;
  std::span<const ReportConstant> constants;
};

constexpr ReportConstant kLeadList[] = {
    {"FIRST_NAME", "Lead", "FirstName"},
    {"LAST_NAME", "Lead", "LastName"},
    {"COMPANY", "Lead", "Company"},
    {"EMAIL", "Lead", "Email"},
    {"TITLE", "Lead", "Title"},
    {"STREET", "Lead", "Street"},
    {"LEAD_SOURCE", "Lead", "LeadSource"},
    {"RATING", "Lead", "Rating"},
    {"STATUS", "Lead", "Status"},
    {"OWNER", "Lead", "OwnerId"},
    {"CREATED_DATE", "Lead", "CreatedDate"},
    {"RECORDTYPE", "Lead", "RecordTypeId"},
    {"EMAIL_OPT_OUT", "Lead", "HasOptedOutOfEmail"},
    {"INDUSTRY", "Lead", "Industry"},
    {"CONVERTED", "Lead", "IsConverted"},
};
constexpr ReportConstant kContactList[] = {
    {"FIRST_NAME", "Contact", "FirstName"},
    {"LAST_NAME", "Contact", "LastName"},
    {"SALUTATION", "Contact", "Salutation"},
    {"EMAIL", "Contact", "Email"},
    {"TITLE", "Contact", "Title"},
    {"PHONE1", "Contact", "Phone"},
    {"PHONE2", "Contact", "Fax"},
    {"PHONE3", "Contact", "MobilePhone"},
    {"ADDRESS2_STREET", "Contact", "MailingStreet"},
    {"ADDRESS2_CITY", "Contact", "MailingCity"},
    {"ADDRESS2_STATE", "Contact", "MailingState"},
    {"ADDRESS2_ZIP", "Contact", "MailingPostalCode"},
    {"ADDRESS2_COUNTRY", "Contact", "MailingCountry"},
    {"LEAD_SOURCE", "Contact", "LeadSource"},
    {"DESCRIPTION", "Contact", "Description"},
    {"EMAIL_OPT_OUT", "Contact", "HasOptedOutOfEmail"},
    {"CONTACT_ID", "Contact", "Id"},
    {"CONTACT_OWNER", "Contact", "OwnerId"},
    {"CREATED_DATE", "Contact", "CreatedDate"},
    {"LAST_UPDATE", "Contact", "LastModifiedDate"},
    {"ACCOUNT.NAME", "Contact", "Account.Name"},
};
constexpr ReportConstant kAccountList[] = {
    {"ACCOUNT.NAME", "Account", "Name"},
    {"USERS.NAME", "Account", "Owner.Name"},
    {"TYPE", "Account", "Type"},
    {"RATING", "Account", "Rating"},
    {"PHONE1", "Account", "Phone"},
    {"URL", "Account", "Website"},
    {"ADDRESS1_STREET", "Account", "BillingStreet"},
    {"ADDRESS1_CITY", "Account", "BillingCity"},
    {"ADDRESS1_STATE", "Account", "BillingState"},
    {"ADDRESS1_ZIP", "Account", "BillingPostalCode"},
    {"ADDRESS1_COUNTRY", "Account", "BillingCountry"},
    {"PARENT.NAME", "Account", "Parent.Name"},
    {"ACCOUNT_ID", "Account", "Id"},
    {"RECORDTYPE", "Account", "RecordTypeId"},
    {"CREATED_DATE", "Account", "CreatedDate"},
    {"LAST_UPDATE", "Account", "LastModifiedDate"},
    {"DUE_DATE", "Account", "LastActivityDate"},
};
constexpr ReportConstant kOpportunity[] = {
    {"OPPORTUNITY_NAME", "Opportunity", "Name"},
    {"ACCOUNT_NAME", "Opportunity", "Account.Name"},
    {"STAGE_NAME", "Opportunity", "StageName"},
    {"CLOSE_DATE", "Opportunity", "CloseDate"},
    {"AMOUNT", "Opportunity", "Amount"},
    {"EXP_AMOUNT", "Opportunity", "ExpectedRevenue"},
    {"PROBABILITY", "Opportunity", "Probability"},
    {"TYPE", "Opportunity", "Type"},
    {"NEXT_STEP", "Opportunity", "NextStep"},
    {"LEAD_SOURCE", "Opportunity", "LeadSource"},
    {"CAMPAIGN_SOURCE", "Opportunity", "Campaign.Name"},
    {"FULL_NAME", "Opportunity", "Owner.Name"},
    {"CREATED_DATE", "Opportunity", "CreatedDate"},
    {"CLOSED", "Opportunity", "IsClosed"},
    {"WON", "Opportunity", "IsWon"},
    {"DESCRIPTION", "Opportunity", "Description"},
    {"OPPORTUNITY_ID", "Opportunity", "Id"},
    {"RECORDTYPE", "Opportunity", "RecordTypeId"},
};
constexpr ReportConstant kCampaignList[] = {
    {"CAMPAIGN_NAME", "Campaign", "Name"},
    {"CAMPAIGN_TYPE", "Campaign", "Type"},
    {"CAMPAIGN_STATUS", "Campaign", "Status"},
    {"START_DATE", "Campaign", "StartDate"},
    {"END_DATE", "Campaign", "EndDate"},
    {"ACTUAL_COST", "Campaign", "ActualCost"},
    {"NUM_SENT", "Campaign", "NumberSent"},
    {"NUM_RESPONSES", "Campaign", "NumberOfResponses"},
    {"NUM_CONTACTS", "Campaign", "NumberOfContacts"},
    {"NUM_OPPORTUNITIES", "Campaign", "NumberOfOpportunities"},
    {"NUM_WON_OPPORTUNITIES", "Campaign", "NumberOfWonOpportunities"},
    {"AMOUNT_ALL", "Campaign", "AmountAllOpportunities"},
    {"AMOUNT_WON", "Campaign", "AmountWonOpportunities"},
    {"CAMPAIGN_PARENT_NAME", "Campaign", "Parent.Name"},
    {"CAMPAIGN_OWNER", "Campaign", "OwnerId"},
    {"CAMPAIGN_ID", "Campaign", "Id"},
    {"CAMPAIGN_DESCRIPTION", "Campaign", "Description"},
};
constexpr ReportConstant kActivity[] = {
    {"SUBJECT", "Activity", "Subject"},    {"STATUS", "Activity", "Status"},
    {"PRIORITY", "Activity", "Priority"},  {"DUE_DATE", "Activity", "ActivityDate"},
    {"TASK_TYPE", "Activity", "Type"},     {"DESCRIPTION", "Activity", "Description"},
    {"ASSIGNED", "Activity", "OwnerId"},   {"CONTACT", "Activity", "WhoId"},
    {"LEAD", "Activity", "WhoId"},         {"ACCOUNT", "Activity", "AccountId"},
    {"OPPORTUNITY", "Activity", "WhatId"}, {"ACTIVITY_ID", "Activity", "Id"},
};

constexpr std::array kTypes = {
    TypeRow{"LeadList", kLeadList},         TypeRow{"ContactList", kContactList},
    TypeRow{"AccountList", kAccountList},   TypeRow{"Opportunity", kOpportunity},
    TypeRow{"CampaignList", kCampaignList}, TypeRow{"Activity", kActivity},
};

}  // namespace

const ReportConstant* find_report_constant(std::string_view report_type, std::string_view name) {
  const std::string_view standard = report_type.substr(0, report_type.find('@'));
  for (const TypeRow& type : kTypes) {
    if (type.report_type != standard) continue;
    const auto row = std::ranges::find(type.constants, name, &ReportConstant::name);
    return row == type.constants.end() ? nullptr : &*row;
  }
  return nullptr;
}

}  // namespace lint
