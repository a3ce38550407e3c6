// `dictionary check`: what of a committed dictionary is out of date.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "linter/dictionary/entry.h"
#include "linter/dictionary/render.h"

namespace lint {

/// Why the stored dictionary is not the one of the project: the version and what changed, at most 20 changes.
/// Empty when the digests are equal. `stored` is null when there is none.
[[nodiscard]] std::vector<std::string> stale_parts(const Dictionary* stored, const Dictionary& now);

/// The files that differ in any byte, are missing, or should be gone: what `--strict` adds.
[[nodiscard]] std::vector<std::string> stale_files(
    std::span<const std::pair<std::string, std::string>> present, const DictionaryFiles& files);

}  // namespace lint
