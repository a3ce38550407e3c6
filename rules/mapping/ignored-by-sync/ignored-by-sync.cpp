// A decision says that a field is synced, but Marketo never syncs it.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Standard fields that the sync leaves out, readable or not. The Mailing fields of Contact are in Adobe's
/// list as well, but reach Marketo as the person's address.
/// (https://experienceleague.adobe.com/en/docs/experience-cloud-kcs/kbarticles/ka-29492)
constexpr std::string_view kOfAll[] = {"CreatedById",      "LastActivityDate", "LastModifiedDate",
                                       "LastModifiedById", "MasterRecordId",   "SystemModstamp"};
constexpr std::string_view kOfObjects[] = {
    "Account.Fax",
    "Account.Ownership",
    "Account.Rating",
    "Account.ShippingCity",
    "Account.ShippingCountry",
    "Account.ShippingPostalCode",
    "Account.ShippingState",
    "Account.ShippingStreet",
    "Account.TickerSymbol",
    "Contact.AssistantName",
    "Contact.AssistantPhone",
    "Contact.HomePhone",
    "Contact.LastCURequestDate",
    "Contact.LastCUUpdateDate",
    "Contact.Name",
    "Contact.OtherCity",
    "Contact.OtherCountry",
    "Contact.OtherPhone",
    "Contact.OtherPostalCode",
    "Contact.OtherState",
    "Contact.OtherStreet",
    "Contact.ReportsToId",
};
/// Objects that the sync reads beside custom objects
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/understanding-the-salesforce-sync).
constexpr std::string_view kSyncedObjects[] = {
    "Account", "Activity", "Campaign", "CampaignMember", "CampaignMemberStatus",
    "Contact", "Event",    "Lead",     "Opportunity",    "OpportunityContactRole",
    "Task",    "User",
};

template <std::size_t N>
bool contains(const std::string_view (&names)[N], std::string_view name) {
  return std::any_of(std::begin(names), std::end(names),
                     [&](std::string_view each) { return equals_folded(each, name); });
}

/// Why Marketo never syncs the field; empty when it can.
std::string why_ignored(const Field& field, const Context& cx) {
  const bool is_standard_object = cx.model().objects[field.object].kind == ObjectKind::standard;
  if (is_standard_object && !contains(kSyncedObjects, field.object_name)) {
    return concat("Marketo syncs no records of the object ", field.object_name);
  }
  if (contains(kOfAll, field.name) || contains(kOfObjects, field.full_name)) {
    return "it is on Adobe's list of fields that the sync ignores";
  }
  return {};
}

void check(const Model& model, Context& cx) {
  for (const Decision& decision : cx.analysis().decisions.all()) {
    if (decision.is_pattern || decision.sync != SyncChoice::sync) continue;
    const FieldId id = cx.index().find_field(decision.field);
    const std::string why = id ? why_ignored(model.fields[id], cx) : std::string();
    if (why.empty()) continue;
    const Field& field = model.fields[id];
    cx.report(field, concat("decisions.toml says that ", Context::named(field), " is synced, but ", why))
        .note("no field-level security and no decision brings its value to Marketo")
        .note(concat("Salesforce admin: copy the value into a custom field with a record-triggered flow and "
                     "decide that field instead, or change the decision to `sync = \"hide\"`"))
        .note("done when decisions.toml holds no `sync` for it");
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a decision says `sync` for a field that Marketo never syncs",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
