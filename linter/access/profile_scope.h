// How much of an object the profile's file covers: what a missing entry may mean.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/access/grants.h"

namespace lint {

/// What the file of the profile holds as a whole.
struct ProfileShape {
  bool has_fields = false;
  bool has_denials = false;          ///< an entry says `readable=false`
  bool has_standard_fields = false;  ///< retrieved only with their object
  bool has_objects = false;
  bool has_user_permissions = false;
  bool has_custom_permissions = false;

  /// Whether object permissions were retrieved, so that the lack of one means something. A file without a
  /// single one counts when it lists standard fields and denials: a full retrieve of a user without any
  /// object, such as a guest.
  [[nodiscard]] bool covers_objects() const { return has_objects || (has_standard_fields && has_denials); }
};

/// What the file of the profile lists of one object.
struct ObjectScope {
  std::uint32_t entries = 0;
  std::uint32_t readable = 0;
  std::uint32_t editable = 0;
  std::uint32_t standard = 0;           ///< entries of standard fields
  std::uint32_t local_fields = 0;       ///< custom fields of the project under field-level security
  std::uint32_t local_listed = 0;       ///< those that have an entry
  std::uint32_t answered_readable = 0;  ///< fields that rows of queries show readable, of any source
  std::uint32_t answered_editable = 0;

  [[nodiscard]] bool lists_nearly_all() const {
    return local_listed > 0 && std::uint64_t{local_listed} * 100 > std::uint64_t{local_fields} * 95;
  }
  /// Whether the object itself was in the retrieve: standard fields come only with it.
  [[nodiscard]] bool is_proven() const { return standard > 0 || lists_nearly_all(); }
};

[[nodiscard]] ProfileShape shape_of_profile(const Model& model, const AccessSource& profile);
/// The scope of an object; custom fields of Activity count for Task and for Event.
[[nodiscard]] ObjectScope scope_of(const Model& model, const Index& index, const AccessFacts& facts,
                                   std::string_view object);
/// Why a field without an entry is unknown.
[[nodiscard]] Doubt doubt_of_absence(const ProfileShape& shape, const ObjectScope& scope);

}  // namespace lint
