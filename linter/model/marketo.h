// Marketo records: fields and objects of the schema files.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "linter/model/salesforce.h"

namespace lint {

using MarketoFieldId = Id<struct MarketoFieldTag>;

/// A field of Marketo's person (object `lead`) or of another Marketo object. Facts come from several files:
/// an unset optional means that no file says so
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/leads).
struct MarketoField {
  std::string_view object = {};  ///< `lead`, `company`, `opportunity`, or a custom object's API name
  std::string_view rest_name = {};
  std::string_view soap_name = {};
  std::string_view label = {};
  std::string_view data_type = {};  ///< lower case
  std::string_view description = {};
  std::uint32_t length = 0;  ///< 0 when not stated
  std::optional<bool> is_read_only = {};
  std::optional<bool> is_hidden = {};
  std::optional<bool> is_custom = {};
  std::optional<bool> is_sensitive = {};
  bool is_draft = false;  ///< of a draft of a custom object: nothing if the approved version is there too
  bool is_alone = false;  ///< asked for by its name: its file is no page of fields
  Origin origin = {};
};

struct MarketoObject {
  std::string_view name = {};
  std::string_view label = {};
  bool is_custom = false;
  bool is_draft = false;  ///< not approved: no record can hold a value yet
  Origin origin = {};
};

}  // namespace lint
