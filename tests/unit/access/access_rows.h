// Tables of facts about access: files in, verdict and evidence out.
#pragma once

#include <doctest/doctest.h>

#include "tests/unit/access/file_project.h"

namespace lint::access_test {

inline const std::string kLead = object_entry("Lead", "rced");
/// A full retrieve of Lead: a standard field, a denial, and an entry for every custom field of the project.
inline const std::string kScope = field_entry("Lead.Industry", "rw") + field_entry("Lead.B__c", "-");
/// The profile hides both fields of the project.
inline const std::string kProfile = profile(kLead + kScope + field_entry("Lead.A__c", "-"));
inline const AccessOptions kWithSet = {.profile = "P", .permission_sets = {"S"}};
inline const AccessOptions kWithGroup = {.profile = "P", .permission_set_groups = {"G"}};

/// The lines, and the one that says that the profile reads Lead.
inline std::string then_reads_lead(std::string_view lines) {
  return concat(lines, " | P.profile: object Lead: allowRead=true");
}

/// One fact: the files beside the fields Lead.A__c and Lead.B__c, the user, and what follows for a field.
struct Row {
  std::string_view fact;
  Files files;
  std::string_view field = "Lead.A__c";
  Verdict verdict = Verdict::unknown;
  Doubt doubt = Doubt::none;
  std::string_view evidence = {};
  AccessOptions user = {.profile = "P", .states_sets = true};
};

inline void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.fact);
    Files files = row.files;
    for (const std::string_view name : {"Lead.A__c", "Lead.B__c"}) {
      const auto file = field_file(name);
      const auto is_same = [&](const auto& one) { return one.first == file.first; };
      if (std::none_of(files.begin(), files.end(), is_same)) files.push_back(file);
    }
    const FileProject project(std::move(files), row.user);
    const FieldAccess access = project.of(row.field);
    CHECK(to_string(access.verdict) == to_string(row.verdict));
    CHECK(to_string(access.doubt) == to_string(row.doubt));
    CHECK(project.evidence(row.field) == row.evidence);
  }
}

}  // namespace lint::access_test
