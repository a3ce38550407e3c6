// Forms: the fields they write, the fields that rules look at, and what uses a form.
#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/marketo/records.h"
#include "linter/read/marketo/uses.h"

namespace lint {
namespace {

/// Elements of a form that are no fields; their names begin with these words or their type is one.
constexpr std::array<std::string_view, 5> kOrnaments{"profiling", "fieldset", "htmltext", "richtext", "html"};

bool is_ornament(const JsonValue& element) {
  const std::string_view id = element.member_text("id");
  const std::string_view type = element.member_text("dataType");
  return std::any_of(kOrnaments.begin(), kOrnaments.end(), [&](std::string_view word) {
    return starts_with_folded(id, word) || equals_folded(type, word);
  });
}

MarketoUse use_of(const JsonValue& name, AssetKind kind, std::string_view path) {
  return {.kind = kind,
          .name_kind = MarketoNameKind::soap_name,
          .direction = kind == AssetKind::form ? Direction::writes : Direction::reads,
          .object = "lead",
          .name = trim(name.text),
          .path = path,
          .origin = {.file = {}, .offset = name.text_offset()}};
}

void add_field(FileContext& cx, const AssetFacts& form, const JsonValue& name, AssetKind kind,
               std::string_view path) {
  if (!name.is_string() || trim(name.text).empty()) return;
  add_marketo_use(cx, form, use_of(name, kind, path));
}

/// A field that people fill in, with what it offers and what it sends when it is left alone.
void add_input(FileContext& cx, const AssetFacts& form, const JsonValue& element, const JsonValue& id) {
  if (!id.is_string() || trim(id.text).empty()) return;
  MarketoUse use = use_of(id, AssetKind::form, "id");
  use.input = element.member_text("dataType");
  use.values.push_back(element.member_text("defaultValue"));
  if (const JsonValue* const autofill = element.member("autofill"))
    use.values.push_back(autofill->member_text("value"));
  const JsonValue* const details = element.member("fieldMetaData");
  const JsonValue* const choices = details == nullptr ? nullptr : details->member("values");
  if (choices != nullptr) {
    for (const JsonValue& choice : choices->elements()) use.values.push_back(choice.member_text("value"));
  }
  std::erase_if(use.values, [](std::string_view value) { return trim(value).empty(); });
  add_marketo_use(cx, form, use);
}

/// The field that each rule of a list compares.
void add_subjects(FileContext& cx, const AssetFacts& form, const JsonValue* rules, std::string_view path) {
  if (rules == nullptr) return;
  for (const JsonValue& rule : rules->elements()) {
    const JsonValue* const subject = rule.member("subjectField");
    if (subject != nullptr) add_field(cx, form, *subject, AssetKind::form_rule, path);
  }
}

}  // namespace

/// https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/forms
void read_form_fields(FileContext& cx, const MarketoAnswer& answer) {
  AssetFacts form = asset_of_path(cx.path);
  form.kind = AssetKind::form;
  add_marketo_asset(cx, form, true, 0);
  for (const JsonValue& element : answer.elements) {
    const JsonValue* const id = element.member("id");
    if (id != nullptr && !is_ornament(element)) add_input(cx, form, element, *id);
    if (const JsonValue* const fields = element.member("fields")) {
      for (const JsonValue& field : fields->elements()) add_field(cx, form, field, AssetKind::form, "fields");
    }
    if (const JsonValue* const rules = element.member("visibilityRules"))
      add_subjects(cx, form, rules->member("rules"), "visibilityRules/subjectField");
    add_uses_in_strings(cx, form, element);
  }
}

void read_forms(FileContext& cx, const MarketoAnswer& answer) {
  for (const JsonValue& element : answer.elements) {
    const AssetFacts form = asset_of(element, cx.path, AssetKind::form);
    add_marketo_asset(cx, form, false, element.offset);
    add_subjects(cx, form, element.member("thankYouList"), "thankYouList/subjectField");
    add_uses_in_strings(cx, form, element);
  }
}

/// A form that an approved asset shows is live, whatever its own status says.
void read_form_users(FileContext& cx, const MarketoAnswer& answer) {
  AssetFacts form = asset_of_path(cx.path);
  form.kind = AssetKind::form;
  form.name.clear();
  for (const JsonValue& element : answer.elements) {
    form.status = std::max(form.status, asset_status_of(element.member_text("status")));
  }
  if (form.status == AssetStatus::approved) add_marketo_asset(cx, form, false, 0);
}

}  // namespace lint
