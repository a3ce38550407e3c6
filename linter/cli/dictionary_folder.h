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

/// What lies in the folder: names and bytes of the files that a build can write, and the dictionary among
/// them.
struct DictionaryFolder {
  std::string path = {};  ///< absolute
  std::vector<std::pair<std::string, std::string>> present = {};
  std::optional<Dictionary> stored = {};
};

/// Reads the folder; one that is not there is empty. A dictionary that cannot be read is an error.
[[nodiscard]] Result<DictionaryFolder> read_folder(const std::string& root, const config::Config& config);

/// Builds the dictionary of the project, counted on from the stored one. Runs the rules for its evidence.
[[nodiscard]] Dictionary build_dictionary(const Project& project, const DictionaryFolder& folder);

/// The files of that dictionary.
[[nodiscard]] DictionaryFiles render_files(const Dictionary& dictionary, const DictionaryFolder& folder);

/// Writes what changed, `dictionary.json` last, and removes pages of objects that are gone.
[[nodiscard]] Status write_folder(const DictionaryFolder& folder, const DictionaryFiles& files);

}  // namespace lint
