// Project files: what `sfdx-project.json` and `.forceignore` say about the metadata.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lint {

struct PackageDirectory {
  std::string path;  ///< relative to the project, with `/`, without `./` and a trailing `/`
  bool is_default = false;
};

/// What `sfdx-project.json` says
/// (https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_ws_config.htm).
struct ProjectFacts {
  std::string name_space;   ///< the package's namespace, or empty
  std::string api_version;  ///< `sourceApiVersion` such as `62.0`, or empty
  std::vector<PackageDirectory> directories;
};

/// Reads the bytes of `sfdx-project.json`; what is missing or broken stays empty.
[[nodiscard]] ProjectFacts read_project(std::string_view bytes);

/// `.forceignore`: patterns as in `.gitignore`
/// (https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_exclude_source.htm).
/// Comments,
/// `!`, a leading or trailing `/`, `*`, `**` and `?` are understood; brackets are not.
class IgnoreFile {
 public:
  explicit IgnoreFile(std::string_view text);
  /// Whether the path, or a folder that it lies in, is ignored. The last pattern that matches decides.
  /// Quickest for paths in order: the answer for a folder is kept for its next file.
  [[nodiscard]] bool matches(std::string_view path);

 private:
  struct Pattern {
    std::string glob;
    bool is_negated = false;
    bool is_folder = false;  ///< matches folders only
  };
  [[nodiscard]] bool is_ignored(std::string_view path, bool is_folder) const;
  [[nodiscard]] bool is_folder_ignored(std::string_view folder) const;

  std::vector<Pattern> patterns_;
  std::string last_folder_;
  bool is_last_ignored_ = false;
};

}  // namespace lint
