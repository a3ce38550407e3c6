// The door to all readers: bytes in, records out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/model/fragment.h"
#include "linter/read/evidence/evidence.h"

namespace lint {

/// What readers must know of the project. Folders are relative to its root, with `/`, without a trailing one.
struct ReadOptions {
  std::vector<std::string> marketo_folders = {"marketo"};
  std::vector<std::string> usage_folders = {"marketo/assets"};  ///< of assets: texts in them are read as well
  std::string dictionary_folder = "docs/data-dictionary";       ///< never read as metadata or mentions
  EvidenceOptions evidence = {};                                ///< these files are nothing else
};

/// Whether a walk must open a file: the kinds that no rule needs are skipped by name. Evidence is opened by
/// its own list, wherever it lies.
[[nodiscard]] bool wants_file(std::string_view path, const ReadOptions& options);

/// Reads one file into the block and returns its slices. Pure: the outcome depends on the arguments only.
/// `bytes` is changed in place and may be freed afterwards. Problems of the file become facts.
[[nodiscard]] Fragment read_file_records(std::string_view path, char* bytes, std::size_t size,
                                         const ReadOptions& options, RecordBlock& block);

}  // namespace lint
