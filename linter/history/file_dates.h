// When the files of a project were last changed, from git.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "linter/base/date.h"

namespace lint {

/// The day of each file. Files that are not committed, or differ from what is committed, are left out.
struct FileDates {
  std::string problem = {};  ///< why git cannot tell, one clause; empty when it can
  std::map<std::string, Date, std::less<>> last_changed = {};  ///< by path in the project
};

/// Asks git about `paths`, which are relative to the folder `root`.
[[nodiscard]] FileDates read_file_dates(const std::string& root, const std::vector<std::string>& paths);

}  // namespace lint
