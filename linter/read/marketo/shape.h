// What a JSON file from Marketo is, told by its content.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "linter/read/json.h"

namespace lint {

/// Shapes of answers (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/rest-api).
/// The first four become records of fields; assets, lists and content become uses.
enum class MarketoShape : std::uint8_t {
  leads_describe,
  schema_fields,
  object_describe,
  field_list,
  activity_types,
  activities,
  form_fields,
  form_field_catalogue,
  forms,
  form_users,
  smart_list,
  asset,
  content,
  tokens,
  cc_fields,
  dependent_assets,
  linkable_objects,
  data_types,
  export_request,
  export_job,
  empty_answer,
  person_records,
  error_answer,
  unknown,
};

/// What to call it in a message: `a describe of person fields`.
[[nodiscard]] std::string_view to_string(MarketoShape shape);

/// One answer. `elements` are the members of its `result`; of a bare array its elements; of a bare object the
/// object.
struct MarketoAnswer {
  MarketoShape shape = MarketoShape::unknown;
  const JsonValue* root = nullptr;
  std::span<const JsonValue> elements = {};
};

/// `root` must outlive the answer.
[[nodiscard]] MarketoAnswer recognise_marketo(const JsonValue& root);

}  // namespace lint
