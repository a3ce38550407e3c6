// Uses as text that a test can compare.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/code/code_use.h"

namespace lint {

/// "Lead: Score__c writes" of a known object, "? Score__c" of an unknown one, "object Lead", "comment
/// Score__c"; reading is not mentioned.
inline std::vector<std::string> show_uses(std::span<const CodeUse> uses) {
  std::vector<std::string> lines;
  for (const CodeUse& use : uses) {
    const std::string_view direction = use.direction == Direction::reads ? "" : to_string(use.direction);
    const std::string tail = direction.empty() ? use.target : concat(use.target, " ", direction);
    if (use.path == "comment") {
      lines.push_back(concat("comment ", use.target));
    } else if (use.form == SiteForm::object) {
      lines.push_back(concat("object ", use.target));
    } else if (use.form == SiteForm::object_or_field) {
      lines.push_back(concat("object? ", use.target));
    } else if (use.form == SiteForm::mention) {
      lines.push_back(concat("? ", tail));
    } else {
      lines.push_back(use.context.empty() ? concat("path ", tail) : concat(use.context, ": ", tail));
    }
  }
  return lines;
}

}  // namespace lint
