// Typed reads from a parsed TOML file, which collect what is wrong with its place.
#pragma once

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "linter/base/result.h"
#include "linter/base/text.h"
#include "linter/engine/analysis.h"

namespace lint::config {

/// What is wrong with a value, or empty.
using Problem = std::string;

/// Collects problems; the first in the file is the one that is reported.
class Problems {
 public:
  explicit Problems(std::string_view file_name) : file_name_(file_name) {}

  void add(const toml::source_region& where, std::string message);
  /// An unknown key, with the nearest known one.
  void add_unknown(const toml::key& key, std::string_view what, std::span<const std::string_view> known);
  [[nodiscard]] const Status& first() const { return first_; }

 private:
  std::string file_name_;
  Status first_;
};

/// Parses TOML 1.0 (https://toml.io/en/v1.0.0).
[[nodiscard]] Result<toml::table> parse_toml(std::string_view text, std::string_view file_name);

/// Reads of one type each: a problem says what was expected instead.
[[nodiscard]] Problem read(const toml::node& node, std::string& out);
[[nodiscard]] Problem read(const toml::node& node, std::int64_t& out);
[[nodiscard]] Problem read(const toml::node& node, std::vector<std::string>& out);
[[nodiscard]] Problem read(const toml::node& node, Date& out);
[[nodiscard]] Problem read_word(const toml::node& node, std::span<const std::string_view> words,
                                std::string& out);
/// A text that is not blank.
[[nodiscard]] Problem read_filled(const toml::node& node, std::string& out);

/// "a text", "an integer", "a list": the type of a value in words.
[[nodiscard]] std::string_view type_of(const toml::node& node);

/// A key of a table that is read into `Target`.
template <typename Target>
struct Key {
  std::string_view name;
  Problem (*set)(const toml::node& node, Target& target);
};

/// The names of keys, for messages.
template <typename Target>
[[nodiscard]] std::vector<std::string_view> names_of(std::span<const Key<Target>> keys) {
  std::vector<std::string_view> names;
  for (const Key<Target>& key : keys) names.push_back(key.name);
  return names;
}

/// Reads all keys of a table; `path` is its name in messages.
template <typename Target>
void read_table(const toml::table& table, std::string_view path,
                std::type_identity_t<std::span<const Key<Target>>> keys, Target& target, Problems& problems) {
  for (const auto& [name, node] : table) {
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const Key<Target>& each) { return each.name == name.str(); });
    if (key == keys.end()) {
      problems.add_unknown(name, concat("key in `", path, "`"), names_of(keys));
      continue;
    }
    const Problem problem = key->set(node, target);
    if (!problem.empty())
      problems.add(node.source(), concat("`", name.str(), "` in `", path, "`: ", problem));
  }
}

}  // namespace lint::config
