// Licence ceilings: implementation.
#include "linter/access/licence.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::array<std::string_view, 4> kWithoutSales = {"Chatter External", "Chatter Free",
                                                           "External Identity", "Identity"};

constexpr std::array<std::string_view, 3> kSalesObjects = {"Campaign", "Lead", "Opportunity"};

/// Names of user licences; a set's `license` with another name is a permission set licence.
constexpr std::array<std::string_view, 20> kUserLicences = {"Analytics Cloud Integration User",
                                                            "Chatter External",
                                                            "Chatter Free",
                                                            "Cloud Integration User",
                                                            "Customer Community",
                                                            "Customer Community Login",
                                                            "Customer Community Plus",
                                                            "Customer Community Plus Login",
                                                            "External Identity",
                                                            "Guest User License",
                                                            "High Volume Customer Portal",
                                                            "Identity",
                                                            "Partner Community",
                                                            "Partner Community Login",
                                                            "Sales Insights Integration User",
                                                            "Salesforce",
                                                            "Salesforce Integration",
                                                            "Salesforce Platform",
                                                            "SalesforceIQ Integration User",
                                                            "Work.com Only"};

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view known) { return equals_folded(known, name); });
}

}  // namespace

bool is_beyond_licence(std::string_view user_licence, std::string_view object) {
  return is_one_of(kSalesObjects, object) && is_one_of(kWithoutSales, user_licence);
}

bool conflicts_with_licence(std::string_view set_licence, std::string_view user_licence) {
  return !user_licence.empty() && is_one_of(kUserLicences, set_licence) &&
         !equals_folded(set_licence, user_licence);
}

}  // namespace lint
