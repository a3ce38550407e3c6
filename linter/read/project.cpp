// Project files: packages of `sfdx-project.json`, patterns of `.forceignore`.
#include "linter/read/project.h"

#include <algorithm>

#include "linter/base/glob.h"
#include "linter/base/text.h"
#include "linter/read/json.h"

namespace lint {
namespace {

std::string clean_path(std::string_view path) {
  std::string cleaned = replace_all(std::string(path), "\\", "/");
  while (cleaned.starts_with("./")) cleaned.erase(0, 2);
  while (cleaned.ends_with('/')) cleaned.pop_back();
  return cleaned;
}

/// `62.0`: digits, a point, digits.
bool is_version(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || point == 0 || point + 1 == text.size()) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; }) &&
         text.find('.', point + 1) == std::string_view::npos;
}

}  // namespace

ProjectFacts read_project(std::string_view bytes) {
  const JsonDocument document = parse_json(bytes);
  ProjectFacts facts = {.name_space = std::string(document.root().member_text("namespace")),
                        .api_version = std::string(document.root().member_text("sourceApiVersion")),
                        .directories = {}};
  if (!is_version(facts.api_version)) facts.api_version.clear();
  const JsonValue* const directories = document.root().member("packageDirectories");
  if (directories == nullptr) return facts;
  for (const JsonValue& directory : directories->elements()) {
    const std::string_view path = directory.member_text("path");
    if (path.empty()) continue;
    const JsonValue* const is_default = directory.member("default");
    facts.directories.push_back(
        {.path = clean_path(path), .is_default = is_default != nullptr && is_default->bool_or(false)});
  }
  return facts;
}

IgnoreFile::IgnoreFile(std::string_view text) {
  for (std::string_view line : split(text, '\n')) {
    line = trim(line);
    if (line.empty() || line.starts_with('#')) continue;
    Pattern pattern;
    pattern.is_negated = line.starts_with('!');
    if (pattern.is_negated || line.starts_with('\\')) line.remove_prefix(1);
    pattern.is_folder = line.ends_with('/');
    if (pattern.is_folder) line.remove_suffix(1);
    // A slash before the end ties the pattern to the root.
    const bool is_anchored = line.find('/') != std::string_view::npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line.empty()) continue;
    pattern.glob = is_anchored ? std::string(line) : concat("**/", line);
    patterns_.push_back(std::move(pattern));
  }
}

bool IgnoreFile::is_ignored(std::string_view path, bool is_folder) const {
  bool ignored = false;
  for (const Pattern& pattern : patterns_) {
    if (pattern.is_folder && !is_folder) continue;
    if (glob_match(pattern.glob, path)) ignored = !pattern.is_negated;
  }
  return ignored;
}

bool IgnoreFile::is_folder_ignored(std::string_view folder) const {
  for (std::size_t slash = folder.find('/'); slash != std::string_view::npos;
       slash = folder.find('/', slash + 1)) {
    // Nothing below an ignored folder can be taken back.
    if (is_ignored(folder.substr(0, slash), true)) return true;
  }
  return !folder.empty() && is_ignored(folder, true);
}

bool IgnoreFile::matches(std::string_view path) {
  if (patterns_.empty()) return false;
  const std::size_t slash = path.rfind('/');
  const std::string_view folder = path.substr(0, slash == std::string_view::npos ? 0 : slash);
  if (folder != last_folder_) {
    last_folder_ = folder;
    is_last_ignored_ = is_folder_ignored(folder);
  }
  return is_last_ignored_ || is_ignored(path, false);
}

}  // namespace lint
