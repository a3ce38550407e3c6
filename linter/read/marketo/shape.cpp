// Shapes by the names of members, as a table.
#include "linter/read/marketo/shape.h"

#include <algorithm>
#include <array>

namespace lint {
namespace {

/// An element has the shape when it has all members of the one list and, if there is another list, one of it.
struct Signature {
  MarketoShape shape;
  std::array<std::string_view, 4> all;
  std::array<std::string_view, 4> any;
};

/// The first row that fits decides.
constexpr std::array kSignatures{
    Signature{MarketoShape::leads_describe, {"displayName"}, {"rest", "soap"}},
    Signature{MarketoShape::schema_fields,
              {"name", "dataType"},
              {"isHidden", "isHtmlEncodingInEmail", "isCustom", "isApiCreated"}},
    Signature{MarketoShape::object_describe,
              {"name"},
              {"idField", "dedupeFields", "searchableFields", "relationships"}},
    Signature{MarketoShape::object_describe,
              {"apiName"},
              {"idField", "dedupeFields", "searchableFields", "relationships"}},
    Signature{MarketoShape::activity_types, {}, {"primaryAttribute", "triggerName", "filterName"}},
    Signature{MarketoShape::activity_types, {"id", "name", "attributes"}, {}},
    Signature{MarketoShape::activities, {"activityTypeId"}, {}},
    Signature{MarketoShape::form_fields, {}, {"rowNumber", "columnNumber", "visibilityRules"}},
    Signature{MarketoShape::form_field_catalogue,
              {"id", "dataType"},
              {"isRequired", "maxLength", "picklistValues", "isSensitive"}},
    Signature{MarketoShape::forms, {}, {"thankYouList", "buttonLabel", "knownVisitor"}},
    Signature{MarketoShape::smart_list, {"rules"}, {}},
    Signature{MarketoShape::asset, {"id", "name"}, {"folder", "url", "workspace", "applicableProgramType"}},
    Signature{MarketoShape::asset, {"name"}, {"folderId", "tagType", "applicableProgramType", "folderType"}},
    Signature{MarketoShape::form_users, {"id", "name", "type", "status"}, {}},
    Signature{MarketoShape::tokens, {"tokens"}, {}},
    Signature{MarketoShape::content, {}, {"htmlId", "contentType", "formattingOptions"}},
    Signature{MarketoShape::content, {"type", "content"}, {}},
    Signature{MarketoShape::content, {"content"}, {"status", "segmentation", "segmentName", "templateType"}},
    Signature{MarketoShape::content, {"value"}, {"moduleScope", "segmentName"}},
    Signature{MarketoShape::cc_fields, {"attributeId", "apiName"}, {}},
    Signature{MarketoShape::dependent_assets, {"assetType"}, {"assetId", "assetName"}},
    Signature{MarketoShape::linkable_objects, {"name", "displayName", "fields"}, {}},
    Signature{MarketoShape::export_job, {"exportId"}, {}},
    Signature{
        MarketoShape::field_list, {"name"}, {"displayName", "updateable", "crmManaged", "marketoDataType"}},
    Signature{MarketoShape::error_answer, {"status", "reasons"}, {}},
    Signature{MarketoShape::person_records, {"id"}, {"email", "firstName", "lastName"}},
};

bool has(const JsonValue& value, std::string_view name) {
  return value.member(name) != nullptr;
}

bool fits(const JsonValue& element, const Signature& signature) {
  const auto has_member = [&](std::string_view name) { return has(element, name); };
  const bool has_all = std::all_of(signature.all.begin(), signature.all.end(),
                                   [&](std::string_view name) { return name.empty() || has_member(name); });
  if (!has_all) return false;
  return signature.any.front().empty() ||
         std::any_of(signature.any.begin(), signature.any.end(),
                     [&](std::string_view name) { return !name.empty() && has_member(name); });
}

/// An object whose fields can be written or not: a describe, even when it was cut to name and fields.
bool is_cut_describe(const JsonValue& element) {
  const JsonValue* const fields = element.member("fields");
  const bool has_fields = fields != nullptr && !fields->elements().empty();
  return has_fields && (has(element, "name") || has(element, "apiName")) &&
         has(fields->elements().front(), "updateable");
}

MarketoShape shape_of(std::span<const JsonValue> elements) {
  if (is_cut_describe(elements.front())) return MarketoShape::object_describe;
  for (const Signature& signature : kSignatures) {
    const auto element_fits = [&](const JsonValue& element) { return fits(element, signature); };
    // A field without `rest` and `soap` may stand before one with them.
    const bool looks_at_all = signature.shape == MarketoShape::leads_describe;
    const auto end = looks_at_all ? elements.end() : elements.begin() + 1;
    if (std::any_of(elements.begin(), end, element_fits)) return signature.shape;
  }
  return MarketoShape::unknown;
}

bool are_strings(std::span<const JsonValue> values) {
  return !values.empty() &&
         std::all_of(values.begin(), values.end(), [](const JsonValue& v) { return v.is_string(); });
}

/// `success:false`, a bare `errors` list, or the answer of the identity service.
bool is_error(const JsonValue& root) {
  const JsonValue* const success = root.member("success");
  if (success != nullptr) return success->is_bool() && !success->truth;
  const JsonValue* const errors = root.member("errors");
  const bool has_errors = errors != nullptr && !errors->elements().empty();
  return (has_errors && !has(root, "result")) || has(root, "error_description");
}

/// A bare object: a single field or object cut out of an answer, or the `fields` of one.
MarketoAnswer recognise_bare(const JsonValue& root) {
  MarketoAnswer answer{.root = &root, .elements = {&root, 1}};
  const JsonValue* const fields = root.member("fields");
  const bool has_fields = fields != nullptr && !fields->elements().empty();
  if (has_fields && are_strings(fields->elements())) {
    answer.shape = MarketoShape::export_request;
  } else if (has_fields && !has(root, "name") && !has(root, "apiName")) {
    answer.elements = fields->elements();
    answer.shape = shape_of(answer.elements);
  } else {
    answer.shape = shape_of(answer.elements);
  }
  return answer;
}

}  // namespace

MarketoAnswer recognise_marketo(const JsonValue& root) {
  if (root.is_object() && is_error(root)) return {.shape = MarketoShape::error_answer, .root = &root};
  const bool is_envelope = root.is_object() && (has(root, "success") || has(root, "result"));
  if (root.is_object() && !is_envelope) return recognise_bare(root);

  MarketoAnswer answer{.root = &root, .elements = root.elements()};
  if (is_envelope) {
    const JsonValue* const result = root.member("result");
    if (result != nullptr && result->is_object()) answer.elements = {result, 1};
    if (result != nullptr && result->is_array()) answer.elements = result->elements();
    if (answer.elements.empty()) {
      answer.shape = MarketoShape::empty_answer;
      return answer;
    }
    if (are_strings(answer.elements)) {
      answer.shape = MarketoShape::data_types;
      return answer;
    }
  }
  if (!answer.elements.empty()) answer.shape = shape_of(answer.elements);
  return answer;
}

std::string_view to_string(MarketoShape shape) {
  switch (shape) {
    case MarketoShape::leads_describe:
      return "a describe of person fields";
    case MarketoShape::schema_fields:
      return "a page of schema fields";
    case MarketoShape::object_describe:
      return "a describe of objects";
    case MarketoShape::field_list:
      return "a list of fields";
    case MarketoShape::activity_types:
      return "activity types";
    case MarketoShape::activities:
      return "activities";
    case MarketoShape::form_fields:
      return "the fields of a form";
    case MarketoShape::form_field_catalogue:
      return "the fields that forms can use";
    case MarketoShape::forms:
      return "forms";
    case MarketoShape::form_users:
      return "assets that use a form";
    case MarketoShape::smart_list:
      return "a smart list with its rules";
    case MarketoShape::asset:
      return "assets";
    case MarketoShape::content:
      return "content of an asset";
    case MarketoShape::tokens:
      return "tokens of a folder";
    case MarketoShape::cc_fields:
      return "fields for copies of e-mails";
    case MarketoShape::dependent_assets:
      return "assets that depend on an object";
    case MarketoShape::linkable_objects:
      return "objects that can be linked";
    case MarketoShape::data_types:
      return "a list of names";
    case MarketoShape::export_request:
      return "a request for a bulk export";
    case MarketoShape::export_job:
      return "a bulk export job";
    case MarketoShape::empty_answer:
      return "an answer without results";
    case MarketoShape::person_records:
      return "person records";
    case MarketoShape::error_answer:
      return "a saved error answer";
    case MarketoShape::unknown:
      return "unknown";
  }
  return "unknown";
}

}  // namespace lint
