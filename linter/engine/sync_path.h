// How a custom object hangs off a person or a company.
#pragma once

#include <vector>

#include "linter/engine/context.h"

namespace lint {

/// The lookups that lead from a custom object to Lead, Contact or Account, the first one on the object
/// itself: one or two, the shortest way there is. Empty: Marketo cannot sync the object
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/sfdc-sync-custom-object-sync).
[[nodiscard]] std::vector<FieldId> path_to_person(ObjectId object, const Context& cx);

}  // namespace lint
