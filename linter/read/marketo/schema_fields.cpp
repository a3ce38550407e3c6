// schema/fields.json: the one answer that tells hidden, custom and sensitive fields and their descriptions.
#include <algorithm>

#include "linter/base/text.h"
#include "linter/read/marketo/records.h"

namespace lint {

/// https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/leads#query-lead-fields
void read_schema_fields(FileContext& cx, const MarketoAnswer& answer) {
  const bool has_guid = std::any_of(
      answer.elements.begin(), answer.elements.end(),
      [](const JsonValue& element) { return equals_folded(element.member_text("name"), kMarketoGuid); });
  const bool is_alone = answer.elements.size() == 1 && answer.root->member("moreResult") == nullptr;
  const std::string_view object = marketo_object_of_list(cx.path, has_guid);
  for (const JsonValue& element : answer.elements) {
    const JsonValue* const name = element.member("name");
    if (name == nullptr) continue;
    MarketoField field = common_marketo_field(element, object);
    field.rest_name = name->string_or({});
    field.is_alone = is_alone;
    field.is_hidden = flag_of(element, "isHidden");
    field.is_custom = flag_of(element, "isCustom");
    field.is_sensitive = flag_of(element, "isSensitive");
    if (const std::optional<bool> can_update = flag_of(element, "updateable")) {
      field.is_read_only = !*can_update;
    }
    field.origin.offset = name->text_offset();
    add_marketo_field(cx, field);
  }
}

}  // namespace lint
