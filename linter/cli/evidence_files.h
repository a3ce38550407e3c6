// The files that `[evidence]` names: found, loaded and put among the files of the project.
#pragma once

#include <string>
#include <vector>

#include "linter/base/result.h"
#include "linter/config/config.h"
#include "linter/model/merge.h"
#include "linter/read/reader.h"
#include "linter/source/source_tree.h"

namespace lint {

/// What the readers must know of evidence.
[[nodiscard]] EvidenceOptions evidence_options(const config::EvidenceConfig& config);

/// Reads every evidence file into `block` and `fragments` and puts it into `files`, which are sorted by path.
/// A file is read wherever it lies, a folder as far as the walk went; a path with nothing there is an error.
[[nodiscard]] Status read_evidence_files(const SourceTree& tree, const config::EvidenceConfig& config,
                                         const ReadOptions& reading, RecordBlock& block,
                                         std::vector<Fragment>& fragments, std::vector<FragmentRef>& files);

}  // namespace lint
