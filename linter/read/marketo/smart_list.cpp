// Smart lists with their rules: which fields filters and triggers look at.
#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/marketo/records.h"
#include "linter/read/marketo/uses.h"

namespace lint {
namespace {

/// Conditions whose values are labels of fields: `Data Value Changed` of which attribute.
constexpr std::array<std::string_view, 2> kFieldConditions{"Attribute", "Attribute Name"};

/// Filters and triggers about the records of an object, before and after its name
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/setup/optional-steps/add-remove-custom-object-field-as-smart-list-trigger-constraints).
constexpr std::array<std::string_view, 4> kBeforeObject{"Has ", "Added to ", "Not Added to ",
                                                        "Removed from "};
constexpr std::array<std::string_view, 4> kAfterObject{" is Updated", " was Updated", " is Created",
                                                       " was Created"};

/// `Renewal` of `Has Renewal` and `Renewal is Updated`; empty when the filter is about something else.
std::string_view object_of_filter(std::string_view name) {
  for (const std::string_view before : kBeforeObject) {
    if (starts_with_folded(name, before)) return trim(name.substr(before.size()));
  }
  for (const std::string_view after : kAfterObject) {
    if (ends_with_folded(name, after)) return trim(name.substr(0, name.size() - after.size()));
  }
  return {};
}

class RuleReader {
 public:
  RuleReader(FileContext& cx, const AssetFacts& list, std::string_view part)
      : cx_(cx), list_(list), part_(part) {}

  void read(const JsonValue& rule) const {
    const JsonValue* const name = rule.member("name");
    if (name == nullptr || !name->is_string()) return;
    const bool is_activity = equals_folded(rule.member_text("ruleType"), "Activity") || part_ == "triggers";
    const std::string_view object = object_of_filter(trim(name->text));
    if (!object.empty()) add(object, {}, *name, "/name");
    // No published answer shows a filter by a field; its name is the field's label in the product's pages.
    if (!is_activity && object.empty()) add("lead", trim(name->text), *name, "/name");
    const JsonValue* const conditions = rule.member("conditions");
    if (conditions == nullptr) return;
    for (const JsonValue& condition : conditions->elements()) read_condition(condition, object);
  }

 private:
  void read_condition(const JsonValue& condition, std::string_view object) const {
    const JsonValue* const name = condition.member("activityAttributeName");
    const JsonValue* const values = condition.member("values");
    if (name == nullptr || !name->is_string()) return;
    const std::string_view label = trim(name->text);
    if (!object.empty()) add(object, label, *name, "/conditions");
    const bool names_field = std::any_of(kFieldConditions.begin(), kFieldConditions.end(),
                                         [&](std::string_view known) { return equals_folded(known, label); });
    if (!names_field || values == nullptr) return;
    for (const JsonValue& value : values->elements()) {
      if (value.is_string()) add("lead", trim(value.text), value, "/conditions/values");
    }
  }

  void add(std::string_view object, std::string_view name, const JsonValue& place,
           std::string_view path) const {
    const std::string full_path = concat(part_, path);
    add_marketo_use(cx_, list_,
                    {.kind = list_.kind,
                     .name_kind = MarketoNameKind::label,
                     .direction = Direction::reads,
                     .confidence = Confidence::medium,
                     .object = object,
                     .name = name,
                     .path = full_path,
                     .origin = {.file = {}, .offset = place.text_offset()}});
  }

  FileContext& cx_;
  const AssetFacts& list_;
  std::string_view part_;
};

}  // namespace

/// Smart lists of their own, and those of smart campaigns and programs
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/smart-lists). The list
/// of a campaign is known by its path: its own id is not the campaign's.
void read_smart_list(FileContext& cx, const MarketoAnswer& answer) {
  const AssetFacts by_path = asset_of_path(cx.path);
  const bool is_campaign = by_path.kind == AssetKind::campaign;
  for (const JsonValue& element : answer.elements) {
    AssetFacts list = asset_of(element, cx.path, is_campaign ? AssetKind::campaign : AssetKind::smart_list);
    if (is_campaign && !by_path.id.empty()) list.id = by_path.id;
    add_marketo_asset(cx, list, true, element.offset);
    const JsonValue* const rules = element.member("rules");
    if (rules == nullptr) continue;
    for (const std::string_view part : {"filters", "triggers"}) {
      const RuleReader reader(cx, list, part);
      if (const JsonValue* const entries = rules->member(part)) {
        for (const JsonValue& entry : entries->elements()) reader.read(entry);
      }
    }
  }
}

}  // namespace lint
