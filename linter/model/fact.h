// Facts about files that readers report and rules turn into findings.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/model/salesforce.h"

namespace lint {

enum class FactKind : std::uint8_t {
  malformed,     ///< XML or JSON that is not well-formed
  unrecognised,  ///< well-formed JSON or CSV of unknown shape, or a saved error answer
  incomplete,    ///< a page of a paged answer whose next page is not there, or a cut answer
  // What the reading of code found out, for rules about use:
  all_fields,      ///< code uses every field of the object `subject` without naming one
  computed_field,  ///< code uses a field of the object `subject` whose name it computes
  inactive_code,   ///< the class or trigger beside this file does not run
};

struct Fact {
  FactKind kind = FactKind::malformed;
  std::string_view message = {};  ///< what is wrong, lower-case start, no full stop
  bool is_evidence = false;       ///< about a file that `[evidence]` names
  Origin origin = {};
  std::string_view subject = {};  ///< the object it is about, where there is one
};

/// `fieldlint-ignore RULE: reason` in a comment of a metadata file: silences the rule in that file.
struct IgnoreComment {
  std::string_view rule = {};  ///< glob
  std::string_view reason = {};
  Origin origin = {};
};

}  // namespace lint
