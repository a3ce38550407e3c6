// Field names in text of no particular language.
#pragma once

#include <string_view>
#include <vector>

#include "linter/code/use_collector.h"

namespace lint {

/// The uses in a text: every mention, with its object where the text says `Object.Field__c` or is a query.
[[nodiscard]] std::vector<CodeUse> text_uses(std::string_view text);

/// The uses in YAML: names beside and below `sf_object: Lead` or `object: Lead` are fields of it, names in a
/// list `objects` are objects.
[[nodiscard]] std::vector<CodeUse> yaml_uses(std::string_view text);

/// The uses in a suite of Robot Framework: a name that fills a cell is an object's where there is one.
[[nodiscard]] std::vector<CodeUse> robot_uses(std::string_view text);

/// The uses in a table of records of one object: the first line names its fields.
[[nodiscard]] std::vector<CodeUse> table_uses(std::string_view text, std::string_view object);

}  // namespace lint
