// Reads `git log --raw -z`: implementation.
#include "linter/history/git_log.h"

#include <algorithm>
#include <unordered_map>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Takes the pieces of a text that end in NUL, one after the other.
class Pieces {
 public:
  explicit Pieces(std::string_view text) : rest_(text) {}
  [[nodiscard]] bool has_more() const { return !rest_.empty(); }
  std::string_view next() {
    const std::size_t end = rest_.find('\0');
    const std::string_view piece = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return piece;
  }

 private:
  std::string_view rest_;
};

/// What a commit left at a path, or took away from it.
struct Entry {
  std::string_view path;
  std::string_view blob;  ///< before a deletion, else after the change
};

/// How many bytes two paths have in common at their ends.
std::size_t common_end(std::string_view a, std::string_view b) {
  std::size_t length = 0;
  while (length < a.size() && length < b.size() && a[a.size() - 1 - length] == b[b.size() - 1 - length])
    ++length;
  return length;
}

/// Follows files from the newest commit to the oldest.
class Follower {
 public:
  explicit Follower(std::span<const CommittedFile> files) : files_(files), times_(files.size()) {
    for (std::size_t i = 0; i < files.size(); ++i) at_[files[i].path].push_back(i);
  }

  void start_commit(std::int64_t time) {
    finish_commit();
    time_ = time;
  }
  void add(char status, const Entry& entry) {
    if (status == 'D') deleted_.push_back(entry);
    if (status == 'A') added_.push_back(entry);
    if (status == 'M' || status == 'T') settle(entry);
  }
  std::vector<std::optional<std::int64_t>> take() {
    finish_commit();
    return std::move(times_);
  }

 private:
  /// The files that are looked for at the entry's path and have its bytes; they leave the path.
  std::vector<std::size_t> take_files(const Entry& entry) {
    const auto found = at_.find(entry.path);
    if (found == at_.end()) return {};
    std::vector<std::size_t> taken;
    std::erase_if(found->second, [&](std::size_t file) {
      const bool is_same = files_[file].blob == entry.blob;
      if (is_same) taken.push_back(file);
      return is_same;
    });
    return taken;
  }

  void settle(const Entry& entry) {
    for (const std::size_t file : take_files(entry)) times_[file] = time_;
  }

  /// The path that the added file was moved from, or empty. Fields of two objects can have equal bytes: the
  /// path that ends most alike is the one.
  [[nodiscard]] std::string_view moved_from(const Entry& added) const {
    std::string_view best;
    std::size_t most = 0;
    for (const Entry& gone : deleted_) {
      if (gone.blob != added.blob) continue;
      const std::size_t length = common_end(gone.path, added.path);
      if (best.empty() || length > most) best = gone.path;
      most = std::max(most, length);
    }
    return best;
  }

  void finish_commit() {
    for (const Entry& entry : added_) {
      const std::vector<std::size_t> taken = take_files(entry);
      if (taken.empty()) continue;
      const std::string_view old_path = moved_from(entry);
      for (const std::size_t file : taken) {
        if (old_path.empty()) {
          times_[file] = time_;
        } else {
          at_[old_path].push_back(file);
        }
      }
    }
    added_.clear();
    deleted_.clear();
  }

  std::span<const CommittedFile> files_;
  std::vector<std::optional<std::int64_t>> times_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> at_;  ///< by the path to look for
  std::vector<Entry> added_;                                           ///< of the commit at hand
  std::vector<Entry> deleted_;
  std::int64_t time_ = 0;
};

}  // namespace

std::vector<std::optional<std::int64_t>> find_last_changes(std::string_view log,
                                                           std::span<const CommittedFile> files) {
  Follower follower(files);
  Pieces pieces(log);
  while (pieces.has_more()) {
    std::string_view piece = pieces.next();
    if (piece.starts_with('\n')) piece.remove_prefix(1);
    if (!piece.starts_with(':')) {
      if (const std::optional<std::int64_t> time = parse_integer(piece)) follower.start_commit(*time);
      continue;
    }
    // `:100644 100644 OLD NEW M`, then the path
    // (https://git-scm.com/docs/git-diff#_raw_output_format).
    const std::vector<std::string_view> words = split(piece, ' ');
    const std::string_view path = pieces.next();
    if (words.size() != 5 || words[4].empty()) continue;
    const char status = words[4].front();
    follower.add(status, {.path = path, .blob = status == 'D' ? words[2] : words[3]});
  }
  return follower.take();
}

}  // namespace lint
