// The floor: the least that any linter of a project must do. Walks a folder, reads every regular file, parses
// every metadata XML in place with pugixml on so many threads, and does nothing else.
#include <fcntl.h>
#include <malloc.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/parallel.h"
#include "linter/base/text.h"

namespace lint {
namespace {

/// What one worker keeps between files: its buffer, its document and its counts.
struct Worker {
  std::vector<char> buffer = {};
  pugi::xml_document document = {};
  std::size_t bytes = 0;
  std::size_t documents = 0;
};

constexpr std::size_t kLargestFile = std::size_t{64} << 20;
constexpr std::size_t kBytesThatTell = 400;
constexpr std::string_view kMetadataNamespace = "soap.sforce.com/2006/04/metadata";

bool is_skipped_directory(const std::string& name) {
  return name.starts_with('.') || name == "node_modules";
}

std::vector<std::string> walk(const std::string& root) {
  std::vector<std::string> paths;
  std::filesystem::recursive_directory_iterator entry(root);
  for (; entry != std::filesystem::recursive_directory_iterator(); ++entry) {
    if (entry->is_directory() && is_skipped_directory(entry->path().filename().string())) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file()) {
      paths.push_back(entry->path().string());
    }
  }
  return paths;
}

/// Reads a file into the worker's buffer; the size, or nothing for what cannot be read or is too large.
std::optional<std::size_t> read_file(const std::string& path, std::vector<char>& buffer) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  struct stat status = {};
  std::optional<std::size_t> size;
  if (fstat(descriptor, &status) == 0 && static_cast<std::size_t>(status.st_size) <= kLargestFile) {
    buffer.resize(static_cast<std::size_t>(status.st_size) + 1);
    const ssize_t count = read(descriptor, buffer.data(), static_cast<std::size_t>(status.st_size));
    if (count > 0) size = static_cast<std::size_t>(count);
  }
  close(descriptor);
  return size;
}

void visit(const std::string& path, Worker& worker) {
  const std::optional<std::size_t> size = read_file(path, worker.buffer);
  if (!size) return;
  worker.bytes += *size;
  const std::string_view head(worker.buffer.data(), std::min(*size, kBytesThatTell));
  if (head.find(kMetadataNamespace) == std::string_view::npos) return;
  const pugi::xml_parse_result result = worker.document.load_buffer_inplace(
      worker.buffer.data(), *size, pugi::parse_minimal | pugi::parse_escapes);
  if (result) ++worker.documents;
}

int run(const std::string& root, unsigned jobs) {
  // Otherwise the heap of a large document goes back to the system after every file.
  constexpr int kKeptBytes = 256 << 20;
  mallopt(M_TRIM_THRESHOLD, kKeptBytes);
  mallopt(M_MMAP_THRESHOLD, kKeptBytes);
  const std::vector<std::string> paths = walk(root);
  std::vector<Worker> workers(jobs);
  for_each_index(paths.size(), jobs,
                 [&](std::size_t index, unsigned worker) { visit(paths[index], workers[worker]); });
  std::size_t bytes = 0;
  std::size_t documents = 0;
  for (const Worker& worker : workers) {
    bytes += worker.bytes;
    documents += worker.documents;
  }
  std::printf("{\"files\":%zu,\"bytes\":%zu,\"documents\":%zu}\n", paths.size(), bytes, documents);
  return 0;
}

}  // namespace
}  // namespace lint

int main(int argument_count, char** arguments) {
  const std::optional<std::int64_t> jobs =
      argument_count == 3 ? lint::parse_integer(arguments[2]) : std::nullopt;
  if (!jobs || *jobs < 1 || *jobs > 64) {
    std::fputs("usage: floor FOLDER JOBS\n", stderr);
    return 2;
  }
  return lint::run(arguments[1], static_cast<unsigned>(*jobs));
}
