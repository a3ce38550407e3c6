// A source tree on disk: folders and batches of files are tasks that the workers share.
#include "linter/source/disk_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <span>
#include <system_error>
#include <thread>

#include "linter/base/atomic_write.h"
#include "linter/base/glob.h"
#include "linter/base/text.h"
#include "linter/source/skipped.h"

namespace lint {
namespace {

namespace fs = std::filesystem;

struct Folder;

/// A name in a folder: a file, or another folder.
struct Entry {
  std::string name;
  Folder* folder = nullptr;
  std::uint32_t worker = 0;
  std::uint32_t sequence = 0;
  bool visited = false;
};

struct Folder {
  std::string path;  ///< relative to the root, "" or ending in "/"
  std::vector<Entry> entries;
};

/// Either list a folder, or read some of its files.
struct Task {
  Folder* folder = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool lists() const { return end == 0; }
};

class Walk {
 public:
  Walk(const std::string& root, const WalkOptions& options, const FileVisitor& visitor)
      : root_(root.ends_with('/') ? root : root + "/"), options_(options), visitor_(visitor) {}

  Result<std::vector<WalkedFile>> run() {
    tasks_.push_back({.folder = new_folder("")});
    {
      std::vector<std::jthread> threads;
      for (unsigned worker = 1; worker < std::max(1U, options_.jobs); ++worker) {
        threads.emplace_back([this, worker] { work(worker); });
      }
      work(0);
    }
    if (failure_) return *failure_;
    return in_order();
  }

 private:
  static constexpr std::size_t kBatch = 16;

  Folder* new_folder(std::string path) {
    folders_.push_back(std::make_unique<Folder>(Folder{.path = std::move(path), .entries = {}}));
    return folders_.back().get();
  }

  void work(unsigned worker) {
    std::vector<char> buffer;
    std::uint32_t sequence = 0;
    while (const std::optional<Task> task = take()) {
      if (task->lists()) {
        list(*task->folder);
      } else {
        for (std::size_t i = task->begin; i < task->end; ++i) {
          Entry& entry = task->folder->entries[i];
          if (entry.folder != nullptr) continue;
          if (!read(concat(task->folder->path, entry.name), worker, buffer)) continue;
          entry.visited = true;
          entry.worker = worker;
          entry.sequence = sequence++;
        }
      }
      finish();
    }
  }

  std::optional<Task> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !tasks_.empty() || busy_ == 0; });
    if (tasks_.empty()) return std::nullopt;
    const Task task = tasks_.back();
    tasks_.pop_back();
    ++busy_;
    return task;
  }

  void finish() {
    const std::scoped_lock lock(mutex_);
    --busy_;
    changed_.notify_all();
  }

  void fail(Error error) {
    const std::scoped_lock lock(mutex_);
    if (!failure_) failure_ = std::move(error);
  }

  void list(Folder& folder) {
    const std::string full = root_ + folder.path;
    DIR* const stream = opendir(full.c_str());
    if (stream == nullptr) {
      return fail({.message = concat("cannot read the folder: ", std::strerror(errno)), .file = full});
    }
    std::vector<std::string> subfolders;
    while (const dirent* const entry = readdir(stream)) add_entry(folder, *entry, full, subfolders);
    closedir(stream);
    add_folders(folder, subfolders);
    sort_entries(folder);
    add_tasks(folder);
  }

  void add_folders(Folder& folder, std::span<const std::string> names) {
    const std::scoped_lock lock(mutex_);
    for (const std::string& name : names) {
      folder.entries.push_back({.name = name, .folder = new_folder(concat(folder.path, name, "/"))});
    }
  }

  void add_tasks(Folder& folder) {
    const std::scoped_lock lock(mutex_);
    for (const Entry& entry : folder.entries) {
      if (entry.folder != nullptr) tasks_.push_back({.folder = entry.folder});
    }
    const std::size_t count = folder.entries.size();
    for (std::size_t begin = 0; begin < count; begin += kBatch) {
      tasks_.push_back({.folder = &folder, .begin = begin, .end = std::min(begin + kBatch, count)});
    }
    changed_.notify_all();
  }

  void add_entry(Folder& folder, const dirent& entry, const std::string& full,
                 std::vector<std::string>& subfolders) {
    const std::string_view name = entry.d_name;
    if (name == "." || name == "..") return;
    bool is_folder = entry.d_type == DT_DIR;
    bool is_file = entry.d_type == DT_REG;
    if (entry.d_type == DT_UNKNOWN) {
      struct stat status {};
      if (lstat((full + std::string(name)).c_str(), &status) != 0) return;
      is_folder = S_ISDIR(status.st_mode);
      is_file = S_ISREG(status.st_mode);
    }
    if (is_folder && !is_skipped_folder(name) && !is_excluded(folder.path, name, "/")) {
      subfolders.emplace_back(name);
    } else if (is_file && !is_skipped_file(name) && !is_excluded(folder.path, name, "")) {
      folder.entries.push_back({.name = std::string(name)});
    }
  }

  [[nodiscard]] bool is_excluded(std::string_view folder, std::string_view name, std::string_view end) const {
    if (options_.exclude.empty()) return false;
    const std::string path = concat(folder, name, end);
    return std::any_of(options_.exclude.begin(), options_.exclude.end(),
                       [&](const std::string& glob) { return glob_match(glob, path); });
  }

  /// Whether the file was read and visited.
  bool read(const std::string& path, unsigned worker, std::vector<char>& buffer) {
    if (!options_.wants || !options_.wants(path)) return false;
    const int descriptor = open(concat(root_, path).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    struct stat status {};
    const bool usable = descriptor >= 0 && fstat(descriptor, &status) == 0;
    if (!usable) {
      fail({.message = concat("cannot read: ", std::strerror(errno)), .file = path});
      if (descriptor >= 0) close(descriptor);
      return false;
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > options_.max_file_size) {
      close(descriptor);
      return false;
    }
    if (buffer.size() < size + 1) buffer.resize(size + 1);
    std::size_t filled = 0;
    for (ssize_t n = 0; filled < size; filled += static_cast<std::size_t>(n)) {
      n = ::read(descriptor, buffer.data() + filled, size - filled);
      if (n <= 0) break;
    }
    close(descriptor);
    buffer[filled] = '\0';
    visitor_(worker, path, buffer.data(), filled);
    return true;
  }

  /// Files in byte order of their paths: a folder sorts as its name with "/".
  std::vector<WalkedFile> in_order() {
    std::vector<WalkedFile> files;
    std::vector<std::pair<Folder*, std::size_t>> open{{folders_.front().get(), 0}};
    while (!open.empty()) {
      auto& [folder, next] = open.back();
      if (next == folder->entries.size()) {
        open.pop_back();
        continue;
      }
      const Entry& entry = folder->entries[next++];
      if (entry.folder != nullptr) {
        open.emplace_back(entry.folder, 0);
        continue;
      }
      files.push_back({.path = concat(folder->path, entry.name),
                       .worker = entry.worker,
                       .sequence = entry.sequence,
                       .visited = entry.visited});
    }
    return files;
  }

  /// The byte of an entry's path at `i`: a folder goes on with "/"; -1 after the end.
  static int byte_at(const Entry& entry, std::size_t i) {
    if (i < entry.name.size()) return static_cast<unsigned char>(entry.name[i]);
    return i == entry.name.size() && entry.folder != nullptr ? '/' : -1;
  }

  static void sort_entries(Folder& folder) {
    std::sort(folder.entries.begin(), folder.entries.end(), [](const Entry& a, const Entry& b) {
      const std::size_t shared = std::min(a.name.size(), b.name.size());
      const int order = a.name.compare(0, shared, b.name, 0, shared);
      return order != 0 ? order < 0 : byte_at(a, shared) < byte_at(b, shared);
    });
  }

  std::string root_;
  const WalkOptions& options_;
  const FileVisitor& visitor_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Folder>> folders_;
  std::vector<Task> tasks_;
  unsigned busy_ = 0;
  std::optional<Error> failure_;
};

/// Whether a path leads to a regular file below the real root once links are followed.
bool is_below(const std::string& path, const std::string& real_root) {
  std::error_code problem;
  const fs::path file = fs::canonical(path, problem);
  if (problem || real_root.empty() || !fs::is_regular_file(file, problem)) return false;
  const fs::path relative = file.lexically_relative(real_root);
  return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

DiskTree::DiskTree(std::string root) : root_(std::move(root)) {
  std::error_code problem;
  real_root_ = fs::canonical(root_, problem).string();
}

Result<std::vector<WalkedFile>> DiskTree::walk(const WalkOptions& options, const FileVisitor& visitor) const {
  return Walk(root_, options, visitor).run();
}

Result<std::string> DiskTree::load(std::string_view path) const {
  const std::string full = concat(root_, root_.ends_with('/') ? "" : "/", path);
  if (!is_below(full, real_root_))
    return Error{.message = "no file of the project", .file = std::string(path)};
  return read_file(full);
}

}  // namespace lint
