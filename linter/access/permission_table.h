// The entries of the sync user's files, found by object, field or permission.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/model/model.h"

namespace lint {

/// One entry of a file: `holder` indexes the model's holders, `index` its field, object or user permissions.
struct PermissionEntry {
  std::uint64_t key = 0;
  std::uint32_t holder = 0;
  std::uint32_t index = 0;
};

/// Look-ups over the entries of some holders; ASCII case and the project's namespace are ignored.
class PermissionTable {
 public:
  PermissionTable(const Model& model, std::span<const std::uint32_t> holders);

  [[nodiscard]] std::span<const PermissionEntry> field(std::string_view object, std::string_view field) const;
  /// Pairs of entries of one file about one field.
  [[nodiscard]] std::vector<std::pair<PermissionEntry, PermissionEntry>> repeated_fields() const;
  /// All field entries of an object.
  [[nodiscard]] std::span<const PermissionEntry> fields_of(std::string_view object) const;
  [[nodiscard]] std::span<const PermissionEntry> object(std::string_view object) const;
  [[nodiscard]] std::span<const PermissionEntry> user(std::string_view name) const;
  /// Entries of a custom permission.
  [[nodiscard]] std::span<const PermissionEntry> custom(std::string_view name) const;

 private:
  [[nodiscard]] std::string normalise(std::string_view name) const;
  [[nodiscard]] std::uint64_t intern(NameId name);
  void add(const PermissionHolder& holder, std::uint32_t index);

  const Model& model_;
  Interner keys_;
  std::vector<NameId> key_of_name_;  ///< by the model's name id
  std::vector<PermissionEntry> fields_;
  std::vector<PermissionEntry> objects_;
  std::vector<PermissionEntry> users_;
  std::vector<PermissionEntry> customs_;
};

}  // namespace lint
