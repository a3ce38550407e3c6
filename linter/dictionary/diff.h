// What changed between two dictionaries.
#pragma once

#include <string>
#include <vector>

#include "linter/dictionary/change.h"
#include "linter/dictionary/entry.h"

namespace lint {

/// All changes, the worst first, then by subject. Fields are matched by their Salesforce and Marketo names,
/// not by row, so that a pair that joins or parts loses and gains a twin and no field. One cause is one
/// change: the facts of a field that came, went, was renamed or retyped are not listed beside that. Access
/// that became unknown is no change.
[[nodiscard]] std::vector<Change> diff(const Dictionary& old, const Dictionary& now);

/// Why `now` has its version, in one line: `2.0.0 follows 1.4.2: MAJOR, because Lead.Score__c was retyped:
/// …`. `base` may be null.
[[nodiscard]] std::string explain_version(const Dictionary* base, const Dictionary& now);

}  // namespace lint
