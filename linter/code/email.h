// Field names in the bodies of e-mail templates and in other text with merge fields.
#pragma once

#include <string_view>
#include <vector>

#include "linter/code/use_collector.h"

namespace lint {

/// The uses in a template's body: classic `{!Contact.Tier__c}`, Visualforce with the types of
/// `<messaging:emailTemplate>`, Lightning `{{{Contact.Tier__c}}}`. Merge fields count inside HTML comments
/// too: they are filled in before anybody reads the HTML
/// (https://help.salesforce.com/s/articleView?id=sales.merge_fields_email_templates.htm).
[[nodiscard]] std::vector<CodeUse> email_uses(std::string_view text);

/// The uses in the address or the script of a button, outside its `{! … }` expressions: those are a formula
/// (https://help.salesforce.com/s/articleView?id=platform.defining_custom_links.htm).
[[nodiscard]] std::vector<CodeUse> link_uses(std::string_view text, bool is_script);

}  // namespace lint
