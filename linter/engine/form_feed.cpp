// What forms can send into a field: implementation.
#include "linter/engine/form_feed.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/engine/advice.h"

namespace lint {
namespace {

/// Kinds of inputs into which people type
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/forms#field-types).
constexpr std::array<std::string_view, 3> kTyped{"text", "string", "textarea"};

bool is_typed(std::string_view input) {
  return std::ranges::any_of(kTyped, [&](std::string_view kind) { return equals_folded(kind, input); });
}

template <typename Value>
void add_once(std::vector<Value>& values, const Value& value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

}  // namespace

FormFeed form_feed(MarketoFieldId field, const Context& cx,
                   const std::function<bool(std::string_view value)>& accepts) {
  FormFeed feed;
  for (const MarketoReference& reference : cx.marketo_uses().of(field)) {
    const MarketoUse& use = cx.model().marketo_uses[reference.use];
    if (use.kind != AssetKind::form || !reference.is_active) continue;
    const std::string form(use.asset.empty() ? use.asset_id : use.asset);
    bool is_misfit = is_typed(use.input);
    if (is_misfit) add_once(feed.free_forms, form);
    for (const std::string_view value : use.values) {
      if (accepts(trim(value))) continue;
      add_once(feed.values, trim(value));
      if (!is_typed(use.input)) add_once(feed.choice_forms, form);
      is_misfit = true;
    }
    if (is_misfit && !feed.place.file) feed.place = use.origin;
  }
  return feed;
}

std::string form_steps(const FormFeed& feed) {
  std::string steps = "Marketo admin: Design Studio › Forms › ";
  if (!feed.free_forms.empty()) {
    steps += concat(list_names(feed.free_forms, 6),
                    " › Edit Draft, give the field the Field Type Select with the values of Salesforce");
  }
  if (!feed.choice_forms.empty()) {
    steps += concat(feed.free_forms.empty() ? "" : "; › ", list_names(feed.choice_forms, 6),
                    " › Edit Draft › the field › Values: store what Salesforce accepts");
  }
  return steps;
}

}  // namespace lint
