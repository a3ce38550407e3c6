// Files that are not opened or give no mentions: decided by name.
#include "linter/read/skipped_files.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/metadata_types.h"

namespace lint {
namespace {

/// Lower case, sorted.
constexpr auto kBinaryExtensions = std::to_array<std::string_view>({
    "7z",   "avi",  "bin",  "bmp",  "class", "db",  "dll",  "doc", "docx", "dylib", "eot",  "exe", "gif",
    "gz",   "heic", "ico",  "ics",  "jar",   "jp2", "jpeg", "jpg", "key",  "lock",  "map",  "mov", "mp3",
    "mp4",  "mpeg", "msi",  "o",    "odp",   "ods", "odt",  "ogg", "otf",  "pdf",   "pfx",  "png", "ppt",
    "pptx", "psd",  "pyc",  "rar",  "so",    "svg", "swf",  "tar", "tgz",  "tif",   "tiff", "ttf", "wasm",
    "wav",  "webm", "webp", "woff", "woff2", "xls", "xlsx", "xz",  "zip",
});
static_assert(std::ranges::is_sorted(kBinaryExtensions));

constexpr std::array<std::string_view, 4> kLockFiles{"package-lock.json", "npm-shrinkwrap.json", "yarn.lock",
                                                     "pnpm-lock.yaml"};

/// Translations and roles name many things and use none; they are a third of the files of many projects.
bool is_without_uses(std::string_view name) {
  constexpr std::string_view kMeta = "-meta.xml";
  if (ends_with_folded(name, kMeta)) name.remove_suffix(kMeta.size());
  return ends_with_folded(name, "translation") || ends_with_folded(name, ".role");
}

}  // namespace

bool is_unreadable(std::string_view path) {
  const std::string_view name = file_name(path);
  const auto is_name = [name](std::string_view other) { return equals_folded(name, other); };
  if (is_without_uses(name) || std::ranges::any_of(kLockFiles, is_name)) return true;
  if (ends_with_folded(name, ".min.js") || ends_with_folded(name, ".min.css")) return true;
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  return std::ranges::binary_search(kBinaryExtensions, name.substr(dot + 1), less_folded);
}

bool is_inventory(std::string_view path) {
  const std::string_view name = file_name(path);
  if (name.starts_with('.') || !after_folder(path, "Referenced Packages").empty()) return true;
  if (equals_folded(name, "sfdx-project.json") || starts_with_folded(name, "fieldlint")) return true;
  // Written by `sf org list metadata --output-file`, as its help suggests to call them.
  return starts_with_folded(name, "metadata-") && ends_with_folded(name, ".json");
}

}  // namespace lint
