// Marketo's own fields: which Salesforce fields they stand for, and which of them stand for none.
#pragma once

#include <span>
#include <string_view>

#include "linter/model/model.h"

namespace lint {

/// A field that Marketo has from the start and a Salesforce field it is mapped to by default
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/salesforce-sync-default-field-mapping).
struct BuiltInPair {
  std::string_view rest_name;
  std::string_view object;
  std::string_view field;
  bool is_documented = true;  ///< false: paired by its name only
};

/// All pairs, sorted by REST name.
[[nodiscard]] std::span<const BuiltInPair> built_in_pairs();
/// The pairs of one REST name, ASCII case ignored; empty for a field that the table does not hold.
[[nodiscard]] std::span<const BuiltInPair> built_in_pairs(std::string_view rest_name);

/// Whether the field belongs to Marketo alone (ids of the CRM link, scores, social data, …) and never joins.
[[nodiscard]] bool is_marketo_system_field(std::string_view rest_name);

/// Whether the schema shows the native Salesforce sync: person fields such as `sfdcId` and `sfdcLeadId` are
/// there.
[[nodiscard]] bool is_native_sync_instance(const Model& model);

/// Whether the name shows that Salesforce made the field: a custom suffix (`Tier__c`, `Tier__c_account`,
/// `Tier_c`) or the spelling of a standard field of Lead, Contact or Account (`AccountSource`).
[[nodiscard]] bool looks_like_salesforce_origin(const MarketoField& field);

}  // namespace lint
