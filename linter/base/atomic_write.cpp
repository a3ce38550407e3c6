// Files written whole or not at all: implementation.
#include "linter/base/atomic_write.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "linter/base/text.h"

namespace lint {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string temporary_name(const std::string& path) {
  return path + ".tmp";
}

/// Writes the bytes under the temporary name. Makes missing folders.
Status stage(const std::string& path, std::string_view bytes) {
  std::error_code failure;
  const std::filesystem::path target(path);
  if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), failure);
  if (failure) return Error{.message = concat("cannot make the folder: ", failure.message()), .file = path};
  const File file(std::fopen(temporary_name(path).c_str(), "wb"));
  const bool is_written = file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                          std::fflush(file.get()) == 0;
  if (!is_written) return Error{.message = concat("cannot write: ", std::strerror(errno)), .file = path};
  return std::nullopt;
}

Status commit(const std::string& path) {
  std::error_code failure;
  std::filesystem::rename(temporary_name(path), path, failure);
  if (failure) return Error{.message = concat("cannot write: ", failure.message()), .file = path};
  return std::nullopt;
}

void discard(const std::string& path) {
  std::error_code ignored;
  std::filesystem::remove(temporary_name(path), ignored);
}

}  // namespace

Status atomic_write(std::span<const std::pair<std::string, std::string>> files) {
  Status problem;
  for (const auto& [path, bytes] : files) {
    if (!problem) problem = stage(path, bytes);
  }
  for (const auto& [path, bytes] : files) {
    if (!problem) problem = commit(path);
  }
  if (problem) {
    for (const auto& [path, bytes] : files) discard(path);
  }
  return problem;
}

Status atomic_write(const std::string& path, std::string_view bytes) {
  const std::pair<std::string, std::string> file(path, bytes);
  return atomic_write(std::span(&file, 1));
}

Result<std::string> read_file(const std::string& path) {
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return Error{.message = concat("cannot read: ", std::strerror(errno)), .file = path};
  std::string bytes;
  char buffer[65536];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file.get())) != 0;)
    bytes.append(buffer, n);
  if (std::ferror(file.get()) != 0) return Error{.message = "cannot read", .file = path};
  return bytes;
}

}  // namespace lint
