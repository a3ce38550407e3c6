// What Marketo's forms can send into a field that accepts some values only.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/engine/context.h"

namespace lint {

/// Forms that can send what is not accepted.
struct FormFeed {
  std::vector<std::string> free_forms = {};    ///< people type any text into the field
  std::vector<std::string> choice_forms = {};  ///< they offer a value that is not accepted
  std::vector<std::string_view> values = {};   ///< those values, each once, in the order of the forms
  Origin place = {};                           ///< of the first such form

  [[nodiscard]] bool is_empty() const { return free_forms.empty() && choice_forms.empty(); }
  [[nodiscard]] std::size_t forms() const { return free_forms.size() + choice_forms.size(); }
};

/// The forms that are not switched off, compared with what is accepted
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/forms).
[[nodiscard]] FormFeed form_feed(MarketoFieldId field, const Context& cx,
                                 const std::function<bool(std::string_view value)>& accepts);

/// What the Marketo admin changes in the forms, one sentence for each kind of form.
[[nodiscard]] std::string form_steps(const FormFeed& feed);

}  // namespace lint
