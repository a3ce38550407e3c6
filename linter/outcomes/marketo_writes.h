// Which Salesforce objects and fields Marketo writes.
#pragma once

#include <span>
#include <string_view>

#include "linter/access/access.h"
#include "linter/twins/twins.h"

namespace lint {

/// An object whose records Marketo saves, and how.
struct SavedObject {
  std::string_view name;
  bool creates = false;
  bool updates = false;
};

/// Marketo creates leads and changes leads and contacts, adds people to campaigns, and creates tasks and
/// events. Contacts come from conversion only; accounts and opportunities are read only.
/// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/understanding-the-salesforce-sync
[[nodiscard]] std::span<const SavedObject> saved_objects();

/// Whether Marketo writes the field when it saves the record of such an object: it has a twin, or Marketo
/// maps it by default or fills it in a flow step, and the sync user may edit it as far as is known.
/// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/core-marketo-concepts/smart-campaigns/salesforce-flow-actions/create-task
[[nodiscard]] bool is_written_by_marketo(const Model& model, const Access& access, const Twins& twins,
                                         FieldId field, ObjectId object);

}  // namespace lint
