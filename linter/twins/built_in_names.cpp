// The table of names of Marketo's own fields.
#include "linter/twins/built_in_names.h"

#include <array>

namespace lint {
namespace {

constexpr std::array kNames{
    // clang-format off
    BuiltInName{"acquisitionProgramId", "Acquisition Program ID", "Acquisition Program"},
    BuiltInName{"address", "Address", "Address"},
    BuiltInName{"annualRevenue", "AnnualRevenue", "Annual Revenue"},
    BuiltInName{"billingCity", "BillingCity", "Billing City"},
    BuiltInName{"billingCountry", "BillingCountry", "Billing Country"},
    BuiltInName{"billingPostalCode", "BillingPostalCode", "Billing Postal Code"},
    BuiltInName{"billingState", "BillingState", "Billing State"},
    BuiltInName{"billingStreet", "BillingStreet", "Billing Address"},
    BuiltInName{"city", "City", "City"},
    BuiltInName{"company", "Company", "Company Name"},
    BuiltInName{"country", "Country", "Country"},
    BuiltInName{"dateOfBirth", "DateofBirth", "Date of Birth"},
    BuiltInName{"department", "Department", "Department"},
    BuiltInName{"doNotCall", "DoNotCall", "Do Not Call"},
    BuiltInName{"email", "Email", "Email Address"},
    BuiltInName{"fax", "Fax", "Fax Number"},
    BuiltInName{"firstName", "FirstName", "First Name"},
    BuiltInName{"industry", "Industry", "Industry"},
    BuiltInName{"inferredCity", "InferredCity", "Inferred City"},
    BuiltInName{"inferredCompany", "InferredCompany", "Inferred Company"},
    BuiltInName{"inferredCountry", "InferredCountry", "Inferred Country"},
    BuiltInName{"inferredMetropolitanArea", "InferredMetropolitanArea", "Inferred Metropolitan Area"},
    BuiltInName{"inferredPhoneAreaCode", "InferredPhoneAreaCode", "Inferred Phone Area Code"},
    BuiltInName{"inferredPostalCode", "InferredPostalCode", "Inferred Postal Code"},
    BuiltInName{"inferredStateRegion", "InferredStateRegion", "Inferred State Region"},
    BuiltInName{"lastName", "LastName", "Last Name"},
    BuiltInName{"leadScore", "LeadScore", "Lead Score"},
    BuiltInName{"leadSource", "LeadSource", "Lead Source"},
    BuiltInName{"leadStatus", "LeadStatus", "Lead Status"},
    BuiltInName{"mainPhone", "MainPhone", "Main Phone"},
    BuiltInName{"mktoAcquisitionDate", "MktoAcquisitionDate", "Acquisition Date"},
    BuiltInName{"mktoCompanyNotes", "MktoCompanyNotes", "Company Notes"},
    BuiltInName{"mktoPersonNotes", "MktoPersonNotes", "Person Notes"},
    BuiltInName{"mobilePhone", "MobilePhone", "Mobile Phone Number"},
    BuiltInName{"numberOfEmployees", "NumberOfEmployees", "Num Employees"},
    BuiltInName{"originalReferrer", "OriginalReferrer", "Original Referrer"},
    BuiltInName{"originalSearchEngine", "OriginalSearchEngine", "Original Search Engine"},
    BuiltInName{"originalSearchPhrase", "OriginalSearchPhrase", "Original Search Phrase"},
    BuiltInName{"originalSourceInfo", "OriginalSourceInfo", "Original Source Info"},
    BuiltInName{"originalSourceType", "OriginalSourceType", "Original Source Type"},
    BuiltInName{"phone", "Phone", "Phone Number"},
    BuiltInName{"postalCode", "PostalCode", "Postal Code"},
    BuiltInName{"rating", "Rating", "Lead Rating"},
    BuiltInName{"salutation", "Salutation", "Salutation"},
    BuiltInName{"sicCode", "SICCode", "SIC Code"},
    BuiltInName{"site", "Site", "Site"},
    BuiltInName{"state", "State", "State"},
    BuiltInName{"title", "Title", "Job Title"},
    BuiltInName{"unsubscribed", "Unsubscribed", "Unsubscribed"},
    BuiltInName{"website", "Website", "Website"},
    // clang-format on
};

}  // namespace

std::span<const BuiltInName> built_in_names() {
  return kNames;
}

}  // namespace lint
