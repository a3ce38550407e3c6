// The files of the dictionary's folder, as bytes.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "linter/dictionary/changelog.h"
#include "linter/dictionary/entry.h"

namespace lint {

/// Names relative to the dictionary's folder, without subfolders, and their bytes.
struct DictionaryFiles {
  std::vector<std::pair<std::string, std::string>> files;
};

/// `dictionary.json`, `README.md`, `CHANGELOG.md`, then a page an object. Never `decisions.toml`. Whoever
/// writes them writes each as a whole and `dictionary.json` last, so that an interrupted run is seen as out
/// of date.
[[nodiscard]] DictionaryFiles render_dictionary(const Dictionary& dictionary,
                                                const ChangelogInput& changelog);

/// The names among the files of the folder that are pages of objects which are gone. Files that fieldlint did
/// not write are never named.
[[nodiscard]] std::vector<std::string> obsolete_pages(
    std::span<const std::pair<std::string, std::string>> present, const DictionaryFiles& files);

}  // namespace lint
