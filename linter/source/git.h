// The git program: argument vectors only, never a shell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.h"

namespace lint {

/// What a git command answered.
struct GitAnswer {
  int exit_code = 0;
  std::string output = {};
  std::string errors = {};
};

/// Runs `git ARGUMENTS` in `folder`, in the C locale. An Error when git is not installed.
[[nodiscard]] Result<GitAnswer> run_git(const std::string& folder, const std::vector<std::string>& arguments);

/// The bytes of a file at a revision, or nothing when the folder is in no repository or the revision does not
/// hold the file. `path` is relative to `folder`. Any other refusal of git, such as a foreign owner, is an
/// Error.
[[nodiscard]] Result<std::optional<std::string>> file_at_revision(const std::string& folder,
                                                                  const std::string& revision,
                                                                  const std::string& path);

/// An Error when the folder is in no repository or `revision` names no commit.
[[nodiscard]] Status check_revision(const std::string& folder, const std::string& revision);

}  // namespace lint
