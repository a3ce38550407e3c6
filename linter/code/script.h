// Field names in JavaScript, TypeScript and JSON.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "linter/code/use_collector.h"

namespace lint {

struct ScriptOptions {
  bool has_merges = false;  ///< `{! … }` is a template's expression, evaluated before the script runs
  bool is_data = false;     ///< JSON: keys of objects write nothing
  /// The bundle of an Aura component as `@name`: in its scripts `v.lead` is the component's attribute `lead`.
  std::string_view bundle = {};
};

/// The uses in a script. Objects come from `@salesforce/schema` imports, `'Object.Field__c'` strings,
/// queries, GraphQL, and object literals that name an object and fields of it
/// (https://developer.salesforce.com/docs/platform/lwc/guide/data-wire-service-about.html). Text in `//` and
/// `/* */` comments is no use.
[[nodiscard]] std::vector<CodeUse> script_uses(std::string_view text, const ScriptOptions& options = {});

/// The same for a part of a text, into a collector.
void read_script(UseCollector& uses, std::size_t begin, std::size_t end, const ScriptOptions& options);

/// Finds the comments of a style sheet.
void read_style(UseCollector& uses, std::size_t begin, std::size_t end);

}  // namespace lint
