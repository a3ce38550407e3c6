// Describes of objects: the person's second one, companies, opportunities, custom objects and their kin.
#include "linter/base/text.h"
#include "linter/read/marketo/records.h"

namespace lint {
namespace {

/// Answers of the schema API call the object's name `apiName`, the others `name`
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/custom-objects).
const JsonValue* name_of(const JsonValue& object) {
  const JsonValue* const api_name = object.member("apiName");
  return api_name != nullptr && api_name->is_string() ? api_name : object.member("name");
}

/// `version` says which version the answer shows, `state` which ones there are; either may be missing
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/custom-objects).
bool is_draft(const JsonValue& object) {
  return equals_folded(object.member_text("version", object.member_text("state")), "draft");
}

void read_field(FileContext& cx, const JsonValue& element, const MarketoObject& object) {
  const JsonValue* const name = element.member("name");
  if (name == nullptr) return;
  MarketoField field = common_marketo_field(element, object.name);
  field.is_draft = object.is_draft;
  field.rest_name = name->string_or({});
  if (const std::optional<bool> can_update = flag_of(element, "updateable")) {
    field.is_read_only = !*can_update;
  }
  field.origin.offset = name->text_offset();
  add_marketo_field(cx, field);
}

}  // namespace

void read_object_describe(FileContext& cx, const MarketoAnswer& answer) {
  for (const JsonValue& element : answer.elements) {
    const JsonValue* const name = name_of(element);
    if (name == nullptr) continue;
    const std::string_view written = name->string_or({});
    const MarketoObject object{.name = marketo_object_name(written),
                               .label = trim(element.member_text("displayName")),
                               .is_custom = is_custom_marketo_object(written),
                               .is_draft = is_draft(element),
                               .origin = {.file = {}, .offset = name->text_offset()}};
    add_marketo_object(cx, object);
    const JsonValue* const fields = element.member("fields");
    if (fields == nullptr) continue;
    for (const JsonValue& field : fields->elements()) read_field(cx, field, object);
  }
}

}  // namespace lint
