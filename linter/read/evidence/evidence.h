// The door to the readers of evidence: files that the configuration names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/read/file_context.h"

namespace lint {

/// Headings of an export that is not known by itself; empty: the known ones.
struct EvidenceColumns {
  std::string object = {};
  std::string field = {};
  std::string total = {};
  std::string populated = {};
  std::string percent = {};
  std::string date = {};
  std::string component = {};
  std::string component_type = {};
};

/// Which files are evidence of what: files or folders, relative to the project root, with `/`.
struct EvidenceOptions {
  std::vector<std::string> access = {};
  std::vector<std::string> population = {};
  std::vector<std::string> last_used = {};
  std::vector<std::string> dependencies = {};
  std::vector<std::string> sync_errors = {};
  EvidenceColumns columns = {};
};

/// Whether the configuration names the file, or a folder that it lies in.
[[nodiscard]] bool is_evidence_file(std::string_view path, const EvidenceOptions& options);

/// Reads the file once for every key that names it.
void read_evidence(FileContext& cx, std::string_view bytes, const EvidenceOptions& options);

}  // namespace lint
