// Reads `git log --raw -z`: which commit made each file what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lint {

/// A file as it is committed now.
struct CommittedFile {
  std::string path;  ///< as the log writes it: from the top of the repository
  std::string blob;  ///< the id of its bytes
};

/// The time of each file, in seconds: of the first commit of the log that left these bytes at this path. A
/// file that came there by a move without an edit is looked for under its old path from there on. The log is
/// that of `git log -z --raw --no-abbrev --no-renames --format=%ct`, children before parents.
[[nodiscard]] std::vector<std::optional<std::int64_t>> find_last_changes(
    std::string_view log, std::span<const CommittedFile> files);

}  // namespace lint
