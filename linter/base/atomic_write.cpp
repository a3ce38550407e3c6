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

}  // namespace

Status atomic_write(const std::string& path, std::string_view bytes) {
  std::error_code failure;
  const std::filesystem::path target(path);
  if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), failure);
  if (failure) return Error{.message = concat("cannot make the folder: ", failure.message()), .file = path};
  const std::string temporary = path + ".tmp";
  {
    const File file(std::fopen(temporary.c_str(), "wb"));
    const bool written = file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                         std::fflush(file.get()) == 0;
    if (!written) {
      const int reason = errno;
      std::remove(temporary.c_str());
      return Error{.message = concat("cannot write: ", std::strerror(reason)), .file = path};
    }
  }
  std::filesystem::rename(temporary, target, failure);
  if (!failure) return std::nullopt;
  std::error_code ignored;
  std::filesystem::remove(temporary, ignored);
  return Error{.message = concat("cannot write: ", failure.message()), .file = path};
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
