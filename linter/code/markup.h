// Field names in markup: Visualforce, Aura, Lightning web component templates, HTML, small XML files.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "linter/code/use_collector.h"

namespace lint {

/// The uses in a page, component or template. Objects come from `standardController`, typed attributes,
/// variables of `apex:repeat` and `aura:iteration`, `object-api-name`, `$ObjectType` and `Object.Field__c`
/// (https://developer.salesforce.com/docs/atlas.en-us.pages.meta/pages/pages_compref.htm,
/// https://developer.salesforce.com/docs/platform/lwc/guide/reference-html-templates.html). Text in
/// `<!-- -->` and in comments of scripts and styles is no use; expressions in scripts always are.
[[nodiscard]] std::vector<CodeUse> markup_uses(std::string_view text);

/// What an Aura component declares for the scripts of its bundle: the attributes that may hold records, and
/// the component it extends, without its namespace. Text borrows the source
/// (https://developer.salesforce.com/docs/atlas.en-us.lightning.meta/lightning/ref_attr_types_standard.htm).
struct ComponentType {
  std::vector<std::pair<std::string_view, std::string_view>> attributes = {};
  std::string_view parent = {};
};
[[nodiscard]] ComponentType component_type(std::string_view text);

/// The same, into a collector.
void read_markup(UseCollector& uses);

}  // namespace lint
