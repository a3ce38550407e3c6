// Sorted tables of permission entries.
#include "linter/access/permission_table.h"

#include <algorithm>
#include <tuple>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::uint64_t field_key(std::uint64_t object, std::uint64_t field) {
  return object << 32U | field;
}

void sort_entries(std::vector<PermissionEntry>& entries) {
  const auto order = [](const PermissionEntry& entry) {
    return std::tie(entry.key, entry.holder, entry.index);
  };
  std::sort(entries.begin(), entries.end(),
            [&](const auto& a, const auto& b) { return order(a) < order(b); });
}

/// The entries whose key lies in [first, last].
std::span<const PermissionEntry> slice(const std::vector<PermissionEntry>& entries, std::uint64_t first,
                                       std::uint64_t last) {
  const auto begin = std::lower_bound(entries.begin(), entries.end(), first,
                                      [](const auto& entry, std::uint64_t key) { return entry.key < key; });
  const auto end = std::upper_bound(begin, entries.end(), last,
                                    [](std::uint64_t key, const auto& entry) { return key < entry.key; });
  return {begin, end};
}

}  // namespace

PermissionTable::PermissionTable(const Model& model, std::span<const std::uint32_t> holders)
    : model_(model), key_of_name_(holders.empty() ? 0 : model.names.size()) {
  for (const std::uint32_t holder : holders) add(model.holders[holder], holder);
  sort_entries(fields_);
  sort_entries(objects_);
  sort_entries(users_);
  sort_entries(customs_);
}

void PermissionTable::add(const PermissionHolder& holder, std::uint32_t index) {
  for (std::uint32_t i = holder.fields.begin; i < holder.fields.end; ++i) {
    const FieldPermission& permission = model_.field_permissions[i];
    fields_.push_back({field_key(intern(permission.object), intern(permission.field)), index, i});
  }
  for (std::uint32_t i = holder.objects.begin; i < holder.objects.end; ++i) {
    objects_.push_back({intern(model_.object_permissions[i].object), index, i});
  }
  for (std::uint32_t i = holder.users.begin; i < holder.users.end; ++i) {
    const UserPermission& permission = model_.user_permissions[i];
    (permission.is_custom ? customs_ : users_).push_back({intern(permission.name), index, i});
  }
}

std::string PermissionTable::normalise(std::string_view name) const {
  const std::string& own = model_.project_namespace;
  if (!own.empty() && equals_folded(namespace_of(name), own)) name.remove_prefix(own.size() + 2);
  return fold(name);
}

std::uint64_t PermissionTable::intern(NameId name) {
  if (!name) return NameId::kNone;
  NameId& key = key_of_name_[name.value];
  if (!key) key = keys_.intern(normalise(model_.names[name]));
  return key.value;
}

std::span<const PermissionEntry> PermissionTable::field(std::string_view object,
                                                        std::string_view field) const {
  const NameId object_key = keys_.find(normalise(object));
  const NameId name_key = keys_.find(normalise(field));
  if (!object_key || !name_key) return {};
  const std::uint64_t key = field_key(object_key.value, name_key.value);
  return slice(fields_, key, key);
}

std::vector<std::pair<PermissionEntry, PermissionEntry>> PermissionTable::repeated_fields() const {
  std::vector<std::pair<PermissionEntry, PermissionEntry>> repeated;
  for (std::size_t i = 1; i < fields_.size(); ++i) {
    const PermissionEntry& before = fields_[i - 1];
    const bool is_repeated = before.key == fields_[i].key && before.holder == fields_[i].holder;
    if (is_repeated) repeated.emplace_back(before, fields_[i]);
  }
  return repeated;
}

std::span<const PermissionEntry> PermissionTable::fields_of(std::string_view object) const {
  const NameId key = keys_.find(normalise(object));
  if (!key) return {};
  return slice(fields_, field_key(key.value, 0), field_key(key.value, NameId::kNone));
}

std::span<const PermissionEntry> PermissionTable::object(std::string_view object) const {
  const NameId key = keys_.find(normalise(object));
  return key ? slice(objects_, key.value, key.value) : std::span<const PermissionEntry>();
}

std::span<const PermissionEntry> PermissionTable::user(std::string_view name) const {
  const NameId key = keys_.find(normalise(name));
  return key ? slice(users_, key.value, key.value) : std::span<const PermissionEntry>();
}

std::span<const PermissionEntry> PermissionTable::custom(std::string_view name) const {
  const NameId key = keys_.find(normalise(name));
  return key ? slice(customs_, key.value, key.value) : std::span<const PermissionEntry>();
}

}  // namespace lint
