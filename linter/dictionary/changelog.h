// The changelog of the dictionary: the base's text with a section for the new version.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "linter/dictionary/change.h"
#include "linter/dictionary/entry.h"

namespace lint {

/// What the changelog counts on from: the committed dictionary and its CHANGELOG.md, both of one revision.
struct ChangelogInput {
  const Dictionary* base = nullptr;  ///< null for the first version
  std::string_view base_text = {};   ///< CHANGELOG.md beside the base; empty when there is none
};

/// The new text, newest version first. Unchanged when the version is. Sections newer than the base come from
/// a build that was not committed: they are replaced.
[[nodiscard]] std::string write_changelog(const Dictionary& now, const ChangelogInput& input);

/// Changes by category, one a line: what, and why it matters. Ends with an empty line.
[[nodiscard]] std::string list_changes(std::span<const Change> changes);

}  // namespace lint
