// A small org built by hand: objects, fields and permission files, merged into a model.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "linter/access/access.h"
#include "linter/base/text.h"
#include "linter/model/merge.h"

namespace lint::access_test {

/// Collects records; every holder is a file of its own. Entries go to the last holder.
class Org {
 public:
  Org() : block_(std::make_shared<RecordBlock>()) {}

  Org& object(std::string_view name, bool is_custom_setting = false) {
    block_->objects.push_back(
        {.name = name, .is_custom_setting = is_custom_setting, .has_object_file = true, .is_defined = true});
    return *this;
  }
  Org& field(std::string_view full_name, FieldType type = FieldType::text) {
    const std::size_t dot = full_name.find('.');
    block_->fields.push_back({.object_name = full_name.substr(0, dot),
                              .name = full_name.substr(dot + 1),
                              .type = type,
                              .is_custom = is_custom_name(full_name)});
    return *this;
  }
  Field& last_field() { return block_->fields.back(); }

  Org& holder(HolderKind kind, std::string_view name) {
    PermissionHolder holder{.kind = kind, .name = name};
    holder.fields = {field_count(), field_count()};
    holder.objects = {object_count(), object_count()};
    holder.users = {user_count(), user_count()};
    block_->holders.push_back(holder);
    return *this;
  }
  Org& profile(std::string_view name) { return holder(HolderKind::profile, name); }
  Org& set(std::string_view name) { return holder(HolderKind::permission_set, name); }
  Org& muting(std::string_view name) { return holder(HolderKind::muting_permission_set, name); }
  Org& group(std::string_view name, std::vector<std::string_view> members,
             std::vector<std::string_view> muting = {}) {
    holder(HolderKind::permission_set_group, name);
    last_holder().members = std::move(members);
    last_holder().muting_members = std::move(muting);
    return *this;
  }
  PermissionHolder& last_holder() { return block_->holders.back(); }

  Org& entry(std::string_view full_name, bool readable, bool editable) {
    const std::size_t dot = full_name.find('.');
    block_->field_permissions.push_back({.object = block_->names.intern(full_name.substr(0, dot)),
                                         .field = block_->names.intern(full_name.substr(dot + 1)),
                                         .offset = (100 + field_count()) & 0xFFFFU,
                                         .readable = readable ? 1U : 0U,
                                         .editable = editable ? 1U : 0U});
    ++last_holder().fields.end;
    return *this;
  }
  /// Letters of `flags`: read, create, edit, delete, view all, modify all, all Fields.
  Org& grant(std::string_view object, std::string_view flags) {
    const auto has = [&](char flag) { return flags.find(flag) != std::string_view::npos; };
    block_->object_permissions.push_back({.object = block_->names.intern(object),
                                          .offset = 500 + object_count(),
                                          .read = has('r'),
                                          .create = has('c'),
                                          .edit = has('e'),
                                          .remove = has('d'),
                                          .view_all_records = has('v'),
                                          .modify_all_records = has('m'),
                                          .view_all_fields = has('F')});
    ++last_holder().objects.end;
    return *this;
  }
  Org& allow(std::string_view permission) {
    block_->user_permissions.push_back(
        {.name = block_->names.intern(permission), .offset = 900 + user_count(), .enabled = true});
    ++last_holder().users.end;
    return *this;
  }

  Org& custom(std::string_view permission, bool is_enabled = true) {
    allow(permission);
    block_->user_permissions.back().is_custom = true;
    block_->user_permissions.back().enabled = is_enabled;
    return *this;
  }

  [[nodiscard]] Model build(std::string_view project_namespace = {}) const {
    std::vector<Fragment> fragments(1 + block_->holders.size());
    fragments[0].type = MetadataType::custom_object;
    fragments[0].objects = {0, static_cast<std::uint32_t>(block_->objects.size())};
    fragments[0].fields = {0, static_cast<std::uint32_t>(block_->fields.size())};
    std::vector<FragmentRef> files;
    for (std::uint32_t i = 0; i < fragments.size(); ++i) {
      fragments[i].is_read = true;
      if (i > 0) fragments[i].type = MetadataType::profile;
      if (i > 0) fragments[i].holders = {i - 1, i};
      files.push_back({.path = path_of(i), .block = block_.get(), .fragment = &fragments[i]});
    }
    return merge(files, {block_}, {.project_namespace = std::string(project_namespace)});
  }

 private:
  [[nodiscard]] std::uint32_t field_count() const {
    return static_cast<std::uint32_t>(block_->field_permissions.size());
  }
  [[nodiscard]] std::uint32_t object_count() const {
    return static_cast<std::uint32_t>(block_->object_permissions.size());
  }
  [[nodiscard]] std::uint32_t user_count() const {
    return static_cast<std::uint32_t>(block_->user_permissions.size());
  }
  [[nodiscard]] static std::string path_of(std::uint32_t i) {
    return i == 0 ? "a.object" : concat("permissions/", i + 10);
  }

  std::shared_ptr<RecordBlock> block_;
};

/// The verdicts of one user in one org.
struct View {
  Model model;
  Index index;
  Access access;

  View(const Org& org, const AccessOptions& options, std::string_view project_namespace = {})
      : model(org.build(project_namespace)), index(model), access(model, index, options) {}

  [[nodiscard]] FieldAccess of(std::string_view full_name) const {
    return access.of(index.find_field(full_name));
  }
  [[nodiscard]] Verdict verdict(std::string_view full_name) const { return of(full_name).verdict; }
  [[nodiscard]] Doubt doubt(std::string_view full_name) const { return of(full_name).doubt; }
  [[nodiscard]] ObjectAccess object(std::string_view name) const {
    return access.of(index.find_object(name));
  }
  /// What the evidence says, line by line.
  [[nodiscard]] std::string evidence(std::string_view full_name) const {
    const FieldId field = index.find_field(full_name);
    std::vector<std::string> lines;
    for (const AccessEvidence& line : access.evidence(field, model.fields[field].object)) {
      lines.push_back(line.says);
    }
    return join(lines, " | ");
  }
};

}  // namespace lint::access_test
