// The dictionary's folder on disk, and the dictionary that the project asks for.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "linter/base/result.h"
#include "linter/cli/pipeline.h"
#include "linter/dictionary/entry.h"
#include "linter/dictionary/render.h"

namespace lint {

/// What lies in the folder, and what a build counts on from.
struct DictionaryFolder {
  std::string path = {};  ///< absolute
  std::vector<std::pair<std::string, std::string>> present =
      {};                                 ///< names and bytes of files that a build can write
  std::optional<Dictionary> stored = {};  ///< the dictionary among them
  std::optional<Dictionary> base = {};    ///< the committed one
  std::string base_changelog = {};        ///< CHANGELOG.md beside the base
};

/// Reads the folder; one that is not there is empty. A dictionary that cannot be read is an error. The base
/// is that of revision `against`; when that is empty, that of HEAD, else the stored one.
[[nodiscard]] Result<DictionaryFolder> read_folder(const std::string& root, const config::Config& config,
                                                   const std::string& against);

/// Builds the dictionary of the project, counted on from the base. Runs the rules for its evidence.
[[nodiscard]] Dictionary build_dictionary(const Project& project, const DictionaryFolder& folder);

/// The files of that dictionary.
[[nodiscard]] DictionaryFiles render_files(const Dictionary& dictionary, const DictionaryFolder& folder);

/// Writes what changed, `dictionary.json` last, and removes pages of objects that are gone.
[[nodiscard]] Status write_folder(const DictionaryFolder& folder, const DictionaryFiles& files);

}  // namespace lint
