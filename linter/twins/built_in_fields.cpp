// The table of Marketo's own fields.
#include "linter/twins/built_in_fields.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/model/standard_fields.h"

namespace lint {
namespace {

// Names of the optional `mkto71_` fields:
// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/setup/enterprise-unlimited-edition/step-1-of-3-add-marketo-fields-to-salesforce-enterprise-unlimited
constexpr std::array kPairs{
    // clang-format off
    BuiltInPair{"acquisitionProgramId", "Contact", "mkto71_Acquisition_Program_Id__c"},
    BuiltInPair{"acquisitionProgramId", "Lead", "mkto71_Acquisition_Program_Id__c"},
    BuiltInPair{"acquisitionProgramId", "Contact", "mkto71_Acquisition_Program__c"},
    BuiltInPair{"acquisitionProgramId", "Lead", "mkto71_Acquisition_Program__c"},
    BuiltInPair{"address", "Contact", "MailingStreet"},
    BuiltInPair{"address", "Lead", "Street"},
    BuiltInPair{"annualRevenue", "Account", "AnnualRevenue"},
    BuiltInPair{"annualRevenue", "Lead", "AnnualRevenue"},
    BuiltInPair{"billingCity", "Account", "BillingCity"},
    BuiltInPair{"billingCountry", "Account", "BillingCountry"},
    BuiltInPair{"billingPostalCode", "Account", "BillingPostalCode"},
    BuiltInPair{"billingState", "Account", "BillingState"},
    BuiltInPair{"billingStreet", "Account", "BillingStreet"},
    BuiltInPair{"city", "Contact", "MailingCity"},
    BuiltInPair{"city", "Lead", "City"},
    BuiltInPair{"company", "Account", "Name"},
    BuiltInPair{"company", "Lead", "Company"},
    BuiltInPair{"country", "Contact", "MailingCountry"},
    BuiltInPair{"country", "Lead", "Country"},
    BuiltInPair{"dateOfBirth", "Contact", "Birthdate"},
    BuiltInPair{"department", "Contact", "Department", false},
    BuiltInPair{"doNotCall", "Contact", "DoNotCall", false},
    BuiltInPair{"doNotCall", "Lead", "DoNotCall", false},
    BuiltInPair{"email", "Contact", "Email"},
    BuiltInPair{"email", "Lead", "Email"},
    BuiltInPair{"fax", "Contact", "Fax"},
    BuiltInPair{"fax", "Lead", "Fax"},
    BuiltInPair{"firstName", "Contact", "FirstName"},
    BuiltInPair{"firstName", "Lead", "FirstName"},
    BuiltInPair{"industry", "Account", "Industry"},
    BuiltInPair{"industry", "Lead", "Industry"},
    BuiltInPair{"inferredCity", "Contact", "mkto71_Inferred_City__c"},
    BuiltInPair{"inferredCity", "Lead", "mkto71_Inferred_City__c"},
    BuiltInPair{"inferredCompany", "Contact", "mkto71_Inferred_Company__c"},
    BuiltInPair{"inferredCompany", "Lead", "mkto71_Inferred_Company__c"},
    BuiltInPair{"inferredCountry", "Contact", "mkto71_Inferred_Country__c"},
    BuiltInPair{"inferredCountry", "Lead", "mkto71_Inferred_Country__c"},
    BuiltInPair{"inferredMetropolitanArea", "Contact", "mkto71_Inferred_Metropolitan_Area__c"},
    BuiltInPair{"inferredMetropolitanArea", "Lead", "mkto71_Inferred_Metropolitan_Area__c"},
    BuiltInPair{"inferredPhoneAreaCode", "Contact", "mkto71_Inferred_Phone_Area_Code__c"},
    BuiltInPair{"inferredPhoneAreaCode", "Lead", "mkto71_Inferred_Phone_Area_Code__c"},
    BuiltInPair{"inferredPostalCode", "Contact", "mkto71_Inferred_Postal_Code__c"},
    BuiltInPair{"inferredPostalCode", "Lead", "mkto71_Inferred_Postal_Code__c"},
    BuiltInPair{"inferredStateRegion", "Contact", "mkto71_Inferred_State_Region__c"},
    BuiltInPair{"inferredStateRegion", "Lead", "mkto71_Inferred_State_Region__c"},
    BuiltInPair{"lastName", "Contact", "LastName"},
    BuiltInPair{"lastName", "Lead", "LastName"},
    BuiltInPair{"leadScore", "Contact", "mkto71_Lead_Score__c"},
    BuiltInPair{"leadScore", "Lead", "mkto71_Lead_Score__c"},
    BuiltInPair{"leadSource", "Contact", "LeadSource"},
    BuiltInPair{"leadSource", "Lead", "LeadSource"},
    BuiltInPair{"leadStatus", "Lead", "Status"},
    BuiltInPair{"mainPhone", "Account", "Phone"},
    BuiltInPair{"mktoAcquisitionDate", "Contact", "mkto71_Acquisition_Date__c"},
    BuiltInPair{"mktoAcquisitionDate", "Lead", "mkto71_Acquisition_Date__c"},
    BuiltInPair{"mktoCompanyNotes", "Account", "Description"},
    BuiltInPair{"mktoPersonNotes", "Contact", "Description"},
    BuiltInPair{"mktoPersonNotes", "Lead", "Description"},
    BuiltInPair{"mobilePhone", "Contact", "MobilePhone"},
    BuiltInPair{"mobilePhone", "Lead", "MobilePhone"},
    BuiltInPair{"numberOfEmployees", "Account", "NumberOfEmployees"},
    BuiltInPair{"numberOfEmployees", "Lead", "NumberOfEmployees"},
    BuiltInPair{"originalReferrer", "Contact", "mkto71_Original_Referrer__c"},
    BuiltInPair{"originalReferrer", "Lead", "mkto71_Original_Referrer__c"},
    BuiltInPair{"originalSearchEngine", "Contact", "mkto71_Original_Search_Engine__c"},
    BuiltInPair{"originalSearchEngine", "Lead", "mkto71_Original_Search_Engine__c"},
    BuiltInPair{"originalSearchPhrase", "Contact", "mkto71_Original_Search_Phrase__c"},
    BuiltInPair{"originalSearchPhrase", "Lead", "mkto71_Original_Search_Phrase__c"},
    BuiltInPair{"originalSourceInfo", "Contact", "mkto71_Original_Source_Info__c"},
    BuiltInPair{"originalSourceInfo", "Lead", "mkto71_Original_Source_Info__c"},
    BuiltInPair{"originalSourceType", "Contact", "mkto71_Original_Source_Type__c"},
    BuiltInPair{"originalSourceType", "Lead", "mkto71_Original_Source_Type__c"},
    BuiltInPair{"phone", "Contact", "Phone"},
    BuiltInPair{"phone", "Lead", "Phone"},
    BuiltInPair{"postalCode", "Contact", "MailingPostalCode"},
    BuiltInPair{"postalCode", "Lead", "PostalCode"},
    BuiltInPair{"rating", "Lead", "Rating"},
    BuiltInPair{"salutation", "Contact", "Salutation"},
    BuiltInPair{"salutation", "Lead", "Salutation"},
    BuiltInPair{"sicCode", "Account", "Sic"},
    BuiltInPair{"site", "Account", "Site"},
    BuiltInPair{"stage", "Opportunity", "StageName", false},
    BuiltInPair{"state", "Contact", "MailingState"},
    BuiltInPair{"state", "Lead", "State"},
    BuiltInPair{"title", "Contact", "Title"},
    BuiltInPair{"title", "Lead", "Title"},
    BuiltInPair{"unsubscribed", "Contact", "HasOptedOutOfEmail"},
    BuiltInPair{"unsubscribed", "Lead", "HasOptedOutOfEmail"},
    BuiltInPair{"website", "Account", "Website"},
    BuiltInPair{"website", "Lead", "Website"},
    // clang-format on
};

/// Marketo's fields without a Salesforce side, lower case and sorted
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/fields/list-of-standard-fields).
/// `middleName` is here because a Salesforce MiddleName arrives as a field of its own.
constexpr std::array<std::string_view, 78> kSystemFields{
    // clang-format off
    "anonymousip", "blacklisted", "blacklistedcause", "contactcompany", "cookies", "createdat",
    "donotcallreason", "ecids", "emailinvalid", "emailinvalidcause", "emailsuspended", "emailsuspendedat",
    "emailsuspendedcause", "externalcompanyid", "externalsalespersonid", "facebookdisplayname",
    "facebookid", "facebookphotourl", "facebookprofileurl", "facebookreach", "facebookreferredenrollments",
    "facebookreferredvisits", "gender", "id", "isanonymous", "islead", "jigsawcontactid",
    "jigsawcontactstatus", "lastreferredenrollment", "lastreferredvisit", "leadpartitionid", "leadperson",
    "leadrevenuecyclemodelid", "leadrevenuestageid", "leadrole", "linkedindisplayname", "linkedinid",
    "linkedinphotourl", "linkedinprofileurl", "linkedinreach", "linkedinreferredenrollments",
    "linkedinreferredvisits", "marketingsuspended", "marketingsuspendedcause", "marketoguid", "middlename",
    "mktodonotcallcause", "mktoiscustomer", "mktoispartner", "mktoname", "personprimaryleadinterest",
    "persontimezone", "persontype", "priority", "registrationsourceinfo", "registrationsourcetype",
    "relativescore", "relativeurgency", "sfdcaccountid", "sfdccontactid", "sfdcid", "sfdcleadid",
    "sfdcleadownerid", "sfdcopptyid", "sfdctype", "syndicationid", "totalreferredenrollments",
    "totalreferredvisits", "twitterdisplayname", "twitterid", "twitterphotourl", "twitterprofileurl",
    "twitterreach", "twitterreferredenrollments", "twitterreferredvisits", "unsubscribedreason",
    "updatedat", "urgency",
    // clang-format on
};

/// Person fields that only the native sync makes
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/sfdc-sync-field-sync).
constexpr std::array<std::string_view, 6> kNativeSyncFields{"sfdcAccountId", "sfdcContactId",   "sfdcId",
                                                            "sfdcLeadId",    "sfdcLeadOwnerId", "sfdcType"};

/// Suffixes of names that Salesforce custom fields have in Marketo, before the object's suffix.
constexpr std::array<std::string_view, 3> kCustomSuffixes{"__c", "__pc", "_c"};
constexpr std::array<std::string_view, 3> kPersonObjects{"Lead", "Contact", "Account"};

/// `Tier__c` of `Tier__c_account`.
std::string_view without_object_suffix(std::string_view name) {
  for (const std::string_view object : kPersonObjects) {
    const std::string suffix = concat('_', object);
    if (name.size() > suffix.size() && ends_with_folded(name, suffix)) {
      return name.substr(0, name.size() - suffix.size());
    }
  }
  return name;
}

}  // namespace

std::span<const BuiltInPair> built_in_pairs() {
  return kPairs;
}

std::span<const BuiltInPair> built_in_pairs(std::string_view rest_name) {
  const auto first = std::find_if(kPairs.begin(), kPairs.end(), [&](const BuiltInPair& pair) {
    return equals_folded(pair.rest_name, rest_name);
  });
  const auto last = std::find_if(first, kPairs.end(), [&](const BuiltInPair& pair) {
    return !equals_folded(pair.rest_name, rest_name);
  });
  return {first, last};
}

bool is_marketo_system_field(std::string_view rest_name) {
  const std::string name = fold(rest_name);
  return std::binary_search(kSystemFields.begin(), kSystemFields.end(), std::string_view(name));
}

bool is_native_sync_instance(const Model& model) {
  return std::any_of(model.marketo_fields.begin(), model.marketo_fields.end(), [](const MarketoField& field) {
    return equals_folded(field.object, "lead") &&
           std::any_of(kNativeSyncFields.begin(), kNativeSyncFields.end(),
                       [&](std::string_view name) { return equals_folded(field.rest_name, name); });
  });
}

bool looks_like_salesforce_origin(const MarketoField& field) {
  if (is_marketo_system_field(field.rest_name)) return false;
  const std::string_view name = without_object_suffix(field.rest_name);
  const bool has_custom_suffix =
      std::any_of(kCustomSuffixes.begin(), kCustomSuffixes.end(),
                  [&](std::string_view suffix) { return ends_with_folded(name, suffix); });
  // Only the names of the person's fields come from these objects; every custom object has a `Name` as well.
  const bool is_of_person = equals_folded(field.object, "lead") || equals_folded(field.object, "company");
  if (has_custom_suffix || !is_of_person) return has_custom_suffix;
  return std::any_of(kPersonObjects.begin(), kPersonObjects.end(),
                     [&](std::string_view object) { return is_standard_field(object, name); });
}

}  // namespace lint
