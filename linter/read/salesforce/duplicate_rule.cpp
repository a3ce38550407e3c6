// Duplicate rules: what they do, for whom, and the fields that they compare.
#include "linter/read/salesforce/duplicate_rule.h"

#include "linter/base/text.h"
#include "linter/read/salesforce/children.h"
#include "linter/read/salesforce/site_reader.h"

namespace lint {
namespace {

/// Of one operation. Callers of the API that do not ask to save all the same are refused by an alert too
/// (https://developer.salesforce.com/docs/platform/api-rest/guide/headers-duplicaterules.html).
DuplicateEffect effect_of(const xml::Node& root, std::string_view action, std::string_view operations) {
  if (equals_folded(root.child_text(action), "Block")) return DuplicateEffect::blocks;
  for (const xml::Node node : xml::children(root)) {
    if (node.is(operations) && equals_folded(node.trimmed(), "Alert")) return DuplicateEffect::alerts;
  }
  return DuplicateEffect::passes;
}

void read_conditions(const xml::Node& filter, FileContext& cx, DuplicateRule& rule) {
  rule.logic = keep_text(cx, filter, "booleanFilter");
  for (const xml::Node item : xml::children(filter)) {
    if (!item.is("duplicateRuleFilterItems")) continue;
    rule.conditions.push_back({.table = keep_name(cx, item, "table"),
                               .field = keep_name(cx, item, "field"),
                               .operation = keep_name(cx, item, "operation"),
                               .value = keep_text(cx, item, "value")});
  }
}

}  // namespace

void read_duplicate_rule(const xml::Node& root, FileContext& cx) {
  read_sites(root, cx);
  const std::size_t dot = cx.component.find('.');
  if (dot == std::string_view::npos) return;
  const xml::Node label = root.child("masterLabel");
  const xml::Node active = root.child("isActive");
  DuplicateRule rule = {.object_name = keep_object_name(cx),
                        .name = cx.block.text.copy(cx.component.substr(dot + 1)),
                        .label = keep_text(cx, root, "masterLabel"),
                        .alert_text = keep_text(cx, root, "alertText"),
                        .on_create = effect_of(root, "actionOnInsert", "operationsOnInsert"),
                        .on_update = effect_of(root, "actionOnUpdate", "operationsOnUpdate"),
                        .is_active = active && active.is_true(),
                        .origin = {.file = {}, .offset = label ? label.offset() : root.name_offset()}};
  if (const xml::Node filter = root.child("duplicateRuleFilter")) read_conditions(filter, cx, rule);
  for (const xml::Node match : xml::children(root)) {
    if (match.is("duplicateRuleMatchRules"))
      rule.compared.push_back(keep_name(cx, match, "matchRuleSObjectType"));
  }
  cx.block.duplicate_rules.push_back(std::move(rule));
}

}  // namespace lint
