// Lints a small project with one rule and lays the findings out as text.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "linter/engine/rule.h"
#include "linter/source/source_tree.h"

namespace lint::test {

/// The folder that holds the rules of this checkout.
[[nodiscard]] std::filesystem::path rules_folder();
/// The folder of one rule.
[[nodiscard]] std::filesystem::path folder_of(const Rule& rule);
/// The bytes of a file; empty when it is not there.
[[nodiscard]] std::string read_text(const std::filesystem::path& path);

/// A case: one small project.
struct Case {
  std::string name;  ///< `group/rule/cases/bad-idea`
  std::filesystem::path folder;
  bool is_bad = false;
};

/// The cases of a rule, sorted by name. Folders of another name are answered too, neither good nor bad.
[[nodiscard]] std::vector<Case> cases_of(const Rule& rule);

/// What a rule says of a project.
struct Linted {
  std::string problem = {};                ///< why the project could not be linted; empty when it could
  std::string text = {};                   ///< as in `expected.txt`
  std::vector<std::string> messages = {};  ///< of the findings, in their order
};

/// Lints the tree with that rule alone. The preset is `all` unless the tree's fieldlint.toml names one.
[[nodiscard]] Linted lint_project(const SourceTree& tree, const Rule& rule, unsigned jobs);
/// The same for the folder of a case; `expected.txt` is not part of the project.
[[nodiscard]] Linted lint_case(const Case& one, const Rule& rule, unsigned jobs);

}  // namespace lint::test
