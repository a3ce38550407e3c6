// Whether Marketo writes a Salesforce field, and what says so.
#pragma once

#include <string>

#include "linter/engine/context.h"

namespace lint {

/// Why Marketo writes the field: "decisions.toml sends it `to-salesforce`". Empty when nothing says so, and
/// for fields that Marketo cannot write: only Lead, Contact and the listed program member fields are synced
/// both ways
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/understanding-the-salesforce-sync).
[[nodiscard]] std::string why_marketo_writes(FieldId field, const Context& cx);

}  // namespace lint
