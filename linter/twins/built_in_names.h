// The names that Marketo's own fields have beside their REST name.
#pragma once

#include <span>
#include <string_view>

namespace lint {

/// Names of a field that every instance has. Forms know it by the SOAP name, tokens and lists by the label
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/fields/list-of-standard-fields).
struct BuiltInName {
  std::string_view rest_name;
  std::string_view soap_name;
  std::string_view label;
};

/// Fields that stand for a Salesforce field, sorted by REST name. Schemas, where loaded, say the same and
/// more.
[[nodiscard]] std::span<const BuiltInName> built_in_names();

}  // namespace lint
