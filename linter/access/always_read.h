// Fields that the sync reads whatever the admins decide.
#pragma once

#include <string_view>

namespace lint {

/// A field of Adobe's list that field-level security can hide.
struct AlwaysRead {
  std::string_view field;
  bool is_vital = false;  ///< without it the sync of the object is known to fail
};

/// Source: https://nation.marketo.com/t5/knowledgebase/sfdc-required-fields-for-sfdc-sync/ta-p/250695
inline constexpr AlwaysRead kAlwaysRead[] = {
    {"Lead.Email", true},      {"Contact.Email", true},     {"Contact.AccountId", true},
    {"Account.ParentId"},      {"Opportunity.AccountId"},   {"Opportunity.CampaignId"},
    {"Opportunity.IsPrivate"}, {"Opportunity.Probability"}, {"Campaign.IsActive"},
    {"Campaign.ParentId"},     {"Campaign.Status"},         {"Campaign.Type"},
};

}  // namespace lint
