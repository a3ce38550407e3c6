// Lists of fields in use: assets that depend on a custom object, and fields that take copies of e-mails.
#include "linter/base/text.h"
#include "linter/read/marketo/records.h"
#include "linter/read/marketo/uses.h"

namespace lint {

/// The answer does not name the object; the path does
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/custom-objects).
void read_dependent_assets(FileContext& cx, const MarketoAnswer& answer) {
  const std::string object = asset_of_path(cx.path).name;
  for (const JsonValue& element : answer.elements) {
    const JsonValue* const id = element.member("assetId");
    const AssetFacts asset{.kind = asset_kind_of(element.member_text("assetType")),
                           .id = id == nullptr ? std::string() : std::string(id->text),
                           .name = std::string(trim(element.member_text("assetName")))};
    add_marketo_asset(cx, asset, false, element.offset);
    const auto add = [&](std::string_view name, const JsonValue& place, std::string_view path) {
      add_marketo_use(cx, asset,
                      {.kind = asset.kind,
                       .name_kind = MarketoNameKind::any,
                       .object = object,
                       .name = name,
                       .path = path,
                       .origin = {.file = {}, .offset = place.text_offset()}});
    };
    add({}, element, "assetName");
    const JsonValue* const fields = element.member("usedFields");
    if (fields == nullptr) continue;
    for (const JsonValue& field : fields->elements()) {
      if (field.is_string() && !trim(field.text).empty()) add(trim(field.text), field, "usedFields");
    }
  }
}

/// `/rest/asset/v1/email/ccFields.json`: e-mails can be copied to the address in these fields
/// (https://developer.adobe.com/marketo-apis/api/asset/).
void read_cc_fields(FileContext& cx, const MarketoAnswer& answer) {
  const AssetFacts asset{.kind = AssetKind::email, .name = "CC fields"};
  for (const JsonValue& element : answer.elements) {
    const JsonValue* const name = element.member("apiName");
    if (name == nullptr || !name->is_string()) continue;
    add_marketo_use(cx, asset,
                    {.kind = asset.kind,
                     .name_kind = MarketoNameKind::any,
                     .object = marketo_object_name(element.member_text("objectName", "lead")),
                     .name = trim(name->text),
                     .path = "apiName",
                     .origin = {.file = {}, .offset = name->text_offset()}});
  }
}

}  // namespace lint
