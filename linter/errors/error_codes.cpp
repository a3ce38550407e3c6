// The tables of error codes and advice. Codes:
// https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm;
// meanings for a sync:
// https://experienceleague.adobe.com/en/docs/marketo-measure/using/configuration-and-setup/getting-started-with-marketo-measure/error-notifications,
// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/marketo-sales-connect/crm/salesforce-integration/salesforce-diagnostics
#include "linter/errors/error_codes.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"

namespace lint {
namespace {

using enum RejectionKind;

constexpr RejectionKind kCustom[] = {validation_rule, apex, flow};
constexpr RejectionKind kRequired[] = {required_field};
constexpr RejectionKind kPicklist[] = {restricted_picklist};
constexpr RejectionKind kIntegrity[] = {address_values, lookup_filter, referenced_record};
constexpr RejectionKind kFieldAccess[] = {field_access};
constexpr RejectionKind kRecordAccess[] = {object_access, referenced_record};
constexpr RejectionKind kReferenced[] = {referenced_record};
constexpr RejectionKind kFilter[] = {lookup_filter};
constexpr RejectionKind kDuplicates[] = {duplicate_rule};
constexpr RejectionKind kUnique[] = {unique_field};
constexpr RejectionKind kTrigger[] = {apex, object_access};
constexpr RejectionKind kFlow[] = {flow};
constexpr RejectionKind kLock[] = {row_lock};
constexpr RejectionKind kApproval[] = {approval_process};
constexpr RejectionKind kLength[] = {field_length};
constexpr RejectionKind kRange[] = {number_range};
constexpr RejectionKind kFormat[] = {value_format};
constexpr RejectionKind kOwner[] = {inactive_owner};
constexpr RejectionKind kConverted[] = {converted_lead};
constexpr RejectionKind kHidden[] = {hidden_name};
constexpr RejectionKind kService[] = {service};

constexpr std::array kCodes{
    ErrorCode{"FIELD_CUSTOM_VALIDATION_EXCEPTION",
              "a validation rule, a trigger or a flow of the org refused the values", kCustom},
    ErrorCode{"REQUIRED_FIELD_MISSING",
              "a required field is empty, also on records that were saved before it became required",
              kRequired},
    ErrorCode{"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
              "the value is not in the list of a restricted picklist, or not offered by the record type",
              kPicklist},
    ErrorCode{"FIELD_INTEGRITY_EXCEPTION", "values do not fit each other, mostly state and country",
              kIntegrity},
    ErrorCode{"INVALID_FIELD_FOR_INSERT_UPDATE", "the sync user may not edit the field", kFieldAccess},
    ErrorCode{"INSUFFICIENT_ACCESS_OR_READONLY", "the sync user may not edit the record", kRecordAccess},
    ErrorCode{"INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
              "the sync user has no access to a record that this one refers to", kReferenced},
    ErrorCode{"FIELD_FILTER_VALIDATION_EXCEPTION", "the value of a lookup does not match its filter",
              kFilter},
    ErrorCode{"DUPLICATES_DETECTED", "a duplicate rule fired", kDuplicates},
    ErrorCode{"DUPLICATE_VALUE", "another record has the same value in a field that must be unique", kUnique},
    ErrorCode{"DUPLICATE_EXTERNAL_ID", "several records have the same external id", kUnique},
    ErrorCode{"CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "a trigger failed, or the object may not be written",
              kTrigger, true},
    ErrorCode{"CANNOT_EXECUTE_FLOW_TRIGGER", "a flow or process that starts with the save failed", kFlow,
              true},
    ErrorCode{"UNABLE_TO_LOCK_ROW", "another save held the record or its parent", kLock},
    ErrorCode{"ENTITY_IS_LOCKED", "the record is locked, mostly because it waits for approval", kApproval},
    ErrorCode{"STRING_TOO_LONG", "the value is longer than the field", kLength},
    ErrorCode{"NUMBER_OUTSIDE_VALID_RANGE", "the number has more digits than the field", kRange},
    ErrorCode{"INVALID_EMAIL_ADDRESS", "Salesforce does not accept the address", kFormat},
    ErrorCode{"INVALID_TYPE_ON_FIELD_IN_RECORD", "the value has another type than the field", kFormat},
    ErrorCode{"MALFORMED_ID", "a value is no record id", kFormat},
    ErrorCode{"INVALID_CROSS_REFERENCE_KEY",
              "an id is gone or may not be used, such as a record type or an owner", kReferenced},
    ErrorCode{"ENTITY_IS_DELETED", "the record was deleted", kReferenced},
    ErrorCode{"INACTIVE_OWNER_OR_USER", "the owner is inactive", kOwner},
    ErrorCode{"CANNOT_UPDATE_CONVERTED_LEAD", "the lead is converted", kConverted},
    ErrorCode{"INVALID_TYPE", "the sync user does not see the object", kHidden},
    ErrorCode{"INVALID_FIELD", "the sync user does not see the field", kHidden},
    ErrorCode{"API_CURRENTLY_DISABLED", "the sync user may not use the API", kService},
    ErrorCode{"INVALID_GRANT", "the login failed", kService},
    ErrorCode{"INVALID_LOGIN", "the login failed", kService},
    ErrorCode{"TXN_SECURITY_NO_ACCESS", "a security policy of the org refused the request", kService},
    ErrorCode{"REQUEST_LIMIT_EXCEEDED", "the org has used up its API calls", kService},
    ErrorCode{"QUERY_TIMEOUT", "Salesforce took too long", kService},
    ErrorCode{"SERVER_UNAVAILABLE", "Salesforce was not reachable", kService},
    ErrorCode{"UNKNOWN_EXCEPTION", "an internal error of Salesforce", kService, true},
};

struct Phrase {
  std::string_view words;
  std::string_view code;
};

constexpr std::array<Phrase, 23> kPhrases{{
    {"required fields are missing", "REQUIRED_FIELD_MISSING"},
    {"bad value for restricted picklist", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"},
    {"unable to create/update fields", "INVALID_FIELD_FOR_INSERT_UPDATE"},
    {"duplicates value on record", "DUPLICATE_VALUE"},
    {"insufficient access rights on cross-reference", "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY"},
    {"insufficient access rights on object", "INSUFFICIENT_ACCESS_OR_READONLY"},
    {"data value too large", "STRING_TOO_LONG"},
    {"value outside of valid range on numeric field", "NUMBER_OUTSIDE_VALID_RANGE"},
    {"invalid email address", "INVALID_EMAIL_ADDRESS"},
    {"unable to obtain exclusive access", "UNABLE_TO_LOCK_ROW"},
    {"entity is locked for editing", "ENTITY_IS_LOCKED"},
    {"entity is deleted", "ENTITY_IS_DELETED"},
    {"cannot reference converted lead", "CANNOT_UPDATE_CONVERTED_LEAD"},
    {"operation performed with inactive user", "INACTIVE_OWNER_OR_USER"},
    {"does not match filter criteria", "FIELD_FILTER_VALIDATION_EXCEPTION"},
    {"which isn't an available state", "FIELD_INTEGRITY_EXCEPTION"},
    {"which isn't an available country", "FIELD_INTEGRITY_EXCEPTION"},
    {"there's a problem with this state", "FIELD_INTEGRITY_EXCEPTION"},
    {"there's a problem with this country", "FIELD_INTEGRITY_EXCEPTION"},
    {"use one of these records?", "DUPLICATES_DETECTED"},
    {"you're creating a duplicate record", "DUPLICATES_DETECTED"},
    {": execution of ", "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"},
    {"we can't save this record because the", "CANNOT_EXECUTE_FLOW_TRIGGER"},
}};

constexpr std::string_view kSalesforceAdmin = "Salesforce admin";
constexpr std::string_view kMarketoAdmin = "Marketo admin";
constexpr std::string_view kBoth = "Salesforce admin and Marketo admin";

// clang-format off
constexpr std::array kAdvice{
    CauseAdvice{"validation rule", "ValidationRule",
     "Setup › Object Manager › {object} › Validation Rules › {name}: exempt the sync user with a custom permission (`NOT($Permission.…) && …`), or agree on the value that the rule wants",
     "smart campaign: filter the people of the list, flow step Change Data Value for the fields that the rule reads, then Sync Person to SFDC", kBoth},
    CauseAdvice{"duplicate rule", "DuplicateRule",
     "Setup › Duplicate Rules › {name}: set the action to Allow without Alert, or add a condition that leaves the sync user out (Current User Profile not equal to …)",
     "merge the person with the record that is there, or take it out of the campaign that syncs it", kBoth},
    CauseAdvice{"Apex", "Apex",
     "Setup › Apex Triggers or Apex Classes › {name}: let the code skip the sync user, or accept the value",
     "smart campaign: set the value that the code asks for, then Sync Person to SFDC", kSalesforceAdmin},
    CauseAdvice{"flow", "Flow",
     "Setup › Flows › {name}: give the failing element a fault path, or leave the sync user out in the start conditions",
     "nothing to change; after the flow is repaired, Sync Person to SFDC for the people of the list", kSalesforceAdmin},
    CauseAdvice{"lookup filter", "LookupFilter",
     "Setup › Object Manager › {object} › Fields & Relationships › {field} › Lookup Filter: make it optional, or let it pass what Marketo writes",
     "do not write {field}, or write only records that match", kBoth},
    CauseAdvice{"approval process", "ApprovalProcess",
     "Setup › Approval Processes › {name}: finish or recall the approval of the record, or let the process not lock it",
     "nothing to change; Sync Person to SFDC after the approval", kSalesforceAdmin},
    CauseAdvice{"required field", "RequiredField",
     "Setup › Object Manager › {object} › Fields & Relationships › {field} › Edit: give it a default value, or clear Required and ask for it on the page layout",
     "smart campaign: filter {field} is empty, flow step Change Data Value, before Sync Person to SFDC", kBoth},
    CauseAdvice{"restricted picklist", "Picklist",
     "Setup › Object Manager › {object} › Fields & Relationships › {field} › Values: add or activate the value, or clear the restriction; check the record types",
     "smart campaign or form: change the value of {field} to one that Salesforce offers, then Sync Person to SFDC", kBoth},
    CauseAdvice{"unique field", "UniqueField",
     "Setup › Object Manager › {object} › Fields & Relationships › {field}: find the other record by the value; merge the two, or clear Unique",
     "merge the people, or empty {field} of one of them", kBoth},
    CauseAdvice{"length of", "FieldLength",
     "Setup › Object Manager › {object} › Fields & Relationships › {field} › Edit: raise the length",
     "form or smart campaign: shorten the value of {field}", kBoth},
    CauseAdvice{"digits of", "NumberField",
     "Setup › Object Manager › {object} › Fields & Relationships › {field} › Edit: raise the number of digits",
     "score campaign: keep {field} below the limit", kBoth},
    CauseAdvice{"state and country values of", "AddressSettings",
     "Setup › State and Country/Territory Picklists: configure the integration value, or make the state visible",
     "smart campaign: write the full names that Salesforce knows (`California`, `United States`), country before state", kMarketoAdmin},
    CauseAdvice{"field-level security of", "FieldPermission",
     "Setup › Object Manager › {object} › Fields & Relationships › {field} › Set Field-Level Security: grant edit to the sync user",
     "Admin › Field Management › {field}: if Salesforce owns it, stop writing it", kSalesforceAdmin},
    CauseAdvice{"access to", "ObjectPermission",
     "Setup › Profiles or Permission Sets of the sync user › Object Settings › {object}: grant edit; else a sharing rule for its records",
     "nothing to change", kSalesforceAdmin},
    CauseAdvice{"record named by", "Reference",
     "open the record of the id in the text: is it deleted, inactive, or hidden from the sync user (owner, campaign, account, record type)?",
     "campaigns and owners that flow steps name: choose ones that the sync user sees", kBoth},
    CauseAdvice{"converted lead", "Lead",
     "Setup › Profiles or Permission Sets of the sync user › App Permissions: View and Edit Converted Leads",
     "leave converted people out of the campaign, or wait for the next sync to take over the contact", kBoth},
    CauseAdvice{"inactive owner", "Owner",
     "give the record to an active user; or Setup › User Interface: enable Set Audit Fields and Update Records with Inactive Owners, and grant that to the sync user",
     "flow steps Change Owner: choose an active user", kSalesforceAdmin},
    CauseAdvice{"competing saves", "RowLock",
     "many records below one account or campaign are saved at a time: spread batch jobs and roll-ups that touch them",
     "it is tried again; if it goes on, split large campaigns that sync people of one account", kSalesforceAdmin},
    CauseAdvice{"form of the value of", "Value",
     "none: the check is Salesforce's own",
     "smart list of the value, correct it, then Sync Person to SFDC", kMarketoAdmin},
    CauseAdvice{"visibility of", "Visibility",
     "Setup › Profiles or Permission Sets of the sync user › Object Settings › {object}: grant read on it and on {field}",
     "Admin › Salesforce: refresh the schema, and drop the object or field if it is gone", kSalesforceAdmin},
    CauseAdvice{"Salesforce itself:", "Service",
     "Setup › System Overview and Login History of the sync user: API Enabled, login hours, limits",
     "Admin › Salesforce › Credentials: check the login; then wait for the next cycle", kBoth},
};
// clang-format on

}  // namespace

const ErrorCode* find_error_code(std::string_view code) {
  const auto found = std::ranges::find(kCodes, code, &ErrorCode::code);
  return found == kCodes.end() ? nullptr : &*found;
}

std::string_view code_of_message(std::string_view message) {
  for (const Phrase& phrase : kPhrases) {
    if (contains_folded(message, phrase.words)) return phrase.code;
  }
  return {};
}

const CauseAdvice& advice_of(RejectionKind kind) {
  static_assert(kAdvice.size() == static_cast<std::size_t>(service) + 1);
  return kAdvice[static_cast<std::size_t>(kind)];
}

}  // namespace lint
