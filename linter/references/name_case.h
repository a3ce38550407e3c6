// Names written in another case than their definition: Salesforce ignores case, scripts and file systems do
// not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "linter/references/references.h"

namespace lint {

/// A field whose name is written otherwise where case matters.
struct CaseMismatch {
  FieldId field;
  std::string written;               ///< the other spelling
  std::vector<std::uint32_t> sites;  ///< in order
};

/// The uses of custom fields in scripts, components and records of custom metadata whose spelling is not the
/// definition's; by field, then by spelling. Names that several objects know are left out.
[[nodiscard]] std::vector<CaseMismatch> find_case_mismatches(const Model& model,
                                                             const References& references);

/// A file or folder whose name is not spelled as what it defines.
struct PathMismatch {
  FieldId field;
  std::string written;  ///< the part of the path: `lead`, `score__c`
  bool is_folder = false;
};

/// Fields in source format whose file, or whose object's folder, is spelled otherwise.
[[nodiscard]] std::vector<PathMismatch> find_path_mismatches(const Model& model);

}  // namespace lint
