// Names of fields in texts of Marketo: tokens and Velocity.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lint {

/// A name of a field in a text.
struct TemplateName {
  std::string object = {};   ///< `lead`, `company`, the object of a Velocity list; empty for the trigger's
  std::string name = {};     ///< empty: the object as a whole
  std::string written = {};  ///< `{{lead.Job Title}}`, `$lead.Title`
  std::size_t offset = 0;
};

/// Tokens of fields, `{{lead.Job Title:default=there}}` and `{{company.Industry}}`, in any case
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/demand-generation/landing-pages/personalizing-landing-pages/tokens-overview).
/// Escapes of HTML and of addresses in the label are undone.
[[nodiscard]] std::vector<TemplateName> find_tokens(std::string_view text);

/// Fields in Velocity: `$lead.Title`, `$!{lead.Title}`, `${OpportunityList.get(0).Amount}`,
/// `$TriggerObject.Amount`, and variables of `#set` and `#foreach` that hold a record of a list
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/marketo-objects).
[[nodiscard]] std::vector<TemplateName> find_velocity_names(std::string_view text);

}  // namespace lint
