// Reads validation rules: message, condition and the field that shows the error.
#include "linter/read/salesforce/validation_rule.h"

#include "linter/read/mentions.h"
#include "linter/read/salesforce/children.h"

namespace lint {

void read_validation_rule(const xml::Node& root, FileContext& cx) {
  const std::string_view name = begin_child(root, cx);
  if (name.empty()) return;
  const xml::Node active = root.child("active");
  ValidationRule rule = {.object_name = keep_object_name(cx),
                         .name = name,
                         .message = keep_text(cx, root, "errorMessage"),
                         .display_field = keep_name(cx, root, "errorDisplayField"),
                         .is_active = active && active.is_true(),
                         .origin = {.file = {}, .offset = name_offset_of(root)}};
  if (const xml::Node condition = root.child("errorConditionFormula")) {
    rule.formula_id = FormulaId(add_formula(cx, {.text = condition.trimmed(),
                                                 .context = cx.object,
                                                 .path = "errorConditionFormula",
                                                 .offset = condition.offset(),
                                                 .is_active = rule.is_active}));
  }
  if (const xml::Node field = root.child("errorDisplayField")) {
    add_name_site(cx, field, {.path = "errorDisplayField", .is_active = rule.is_active});
  }
  for (const std::string_view element : {"description", "errorMessage"}) {
    const xml::Node text = root.child(element);
    if (text) add_idle_names(cx, text.text(), element, text.offset());
  }
  cx.block.validation_rules.push_back(rule);
}

}  // namespace lint
