// leads/describe.json: the one answer with both the REST and the SOAP names.
#include "linter/read/marketo/records.h"

namespace lint {

/// https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/leads#describe
void read_leads_describe(FileContext& cx, const MarketoAnswer& answer) {
  for (const JsonValue& element : answer.elements) {
    MarketoField field = common_marketo_field(element, "lead");
    const JsonValue* const rest = element.member("rest");
    const JsonValue* const soap = element.member("soap");
    const JsonValue* const name = rest == nullptr ? nullptr : rest->member("name");
    if (name == nullptr) continue;  // not usable through REST
    field.rest_name = name->string_or({});
    field.is_read_only = flag_of(*rest, "readOnly");
    if (soap != nullptr) field.soap_name = soap->member_text("name");
    field.origin.offset = name->text_offset();
    add_marketo_field(cx, field);
  }
}

}  // namespace lint
