// What the sync user may see and change, three-valued and with evidence.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/model/index.h"

namespace lint {

/// The sync user as configured. An empty profile and no sets: nothing is known of it.
struct AccessOptions {
  std::string profile = {};
  std::vector<std::string> permission_sets = {};
  std::vector<std::string> permission_set_groups = {};
  bool states_sets = false;  ///< sets or groups are configured, or said to be none
  bool profile_lists_all =
      false;  ///< `profile-grants = "none"`: a profile file without an entry grants nothing
  std::vector<std::string> unassigned = {};  ///< configured names that the org's answers do not bear out
  bool has_answers = false;  ///< `[evidence] access` holds what the org said about its sync user

  [[nodiscard]] bool is_configured() const {
    return has_answers || !profile.empty() || !permission_sets.empty() || !permission_set_groups.empty();
  }
};

/// Unknown never becomes hidden.
enum class Verdict : std::uint8_t {
  editable,
  read_only,
  read_only_by_type,  ///< formula, roll-up, auto number, system field
  always_visible,     ///< not governed by field-level security
  hidden,
  no_object_access,
  unknown,
};

/// Why a verdict is unknown.
enum class Doubt : std::uint8_t {
  none,
  no_sync_user,         ///< nothing is configured
  profile_missing,      ///< the profile's file is not in the project
  set_missing,          ///< an assigned set or group is not in the project
  partial_retrieve,     ///< the profile file lists no field of this object
  stale_profile,        ///< the profile lists nearly all fields of the object but this one
  trimmed_profile,      ///< the profile file lists grants only: probably hidden
  integration_profile,  ///< a profile that is reported to grant reads that no file shows
  set_unassigned,  ///< a set that looks like Marketo's grants it, and nothing says whether the sync user has
                   ///< it
  session_set,     ///< only a session-activated set would grant it
  other_licence,   ///< only a set that users of the profile's licence cannot have would grant it
  old_retrieve,    ///< a set retrieved with an API version that left parts of sets out
};

[[nodiscard]] std::string_view to_string(Verdict verdict);
/// What is missing, in words.
[[nodiscard]] std::string_view to_string(Doubt doubt);
/// Whether the sync user sees the field: editable, read-only or always visible.
[[nodiscard]] bool is_visible(Verdict verdict);

/// A file line that grants, denies or leaves open.
struct AccessEvidence {
  Origin origin = {};
  std::string says = {};  ///< `readable=false`, `no entry for Lead.Score__c`
};

struct FieldAccess {
  Verdict verdict = Verdict::unknown;
  Doubt doubt = Doubt::none;  ///< of an unknown verdict; of `read_only`: why edit may be possible after all
};

struct AccessState;

/// Two entries of one file about one field that do not say the same. They count together: either grants.
struct RepeatedEntry {
  std::string_view holder = {};
  std::string field = {};
  Origin first = {};
  Origin second = {};
};

/// True, false or unknown.
enum class Truth : std::uint8_t { no, unknown, yes };

struct ObjectAccess {
  Truth read = Truth::unknown;
  Truth create = Truth::unknown;
  Truth edit = Truth::unknown;
  Truth remove = Truth::unknown;
  Truth view_all = Truth::unknown;  ///< every record is seen, whatever sharing gives
};

/// The verdicts of every field and object. Immutable.
/// Source: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_profile.htm
class Access {
 public:
  Access(const Model& model, const Index& index, const AccessOptions& options);

  /// The verdict of a field on its own object. A field of Activity has the better verdict of Task and Event.
  [[nodiscard]] FieldAccess of(FieldId field) const;
  /// The verdict of a field seen through `object`: Task or Event for a field of Activity, else its own
  /// object.
  [[nodiscard]] FieldAccess of(FieldId field, ObjectId object) const;
  [[nodiscard]] ObjectAccess of(ObjectId object) const;
  /// The lines behind a verdict, strongest first.
  [[nodiscard]] std::vector<AccessEvidence> evidence(FieldId field, ObjectId object) const;
  /// Whether a user permission such as `ApiEnabled` is granted.
  [[nodiscard]] Truth user_permission(std::string_view name) const;
  /// Whether a custom permission, `$Permission.X` in formulas, is granted. A profile file that names no
  /// custom permission while other profiles of the project name this one does not grant it; otherwise they
  /// may not have been retrieved.
  [[nodiscard]] Truth custom_permission(std::string_view name) const;
  /// The name of the configured profile in Setup, as `$Profile.Name` answers; empty when none is.
  [[nodiscard]] std::string profile_name() const;

  /// Fields that a file of the sync user lists twice, differently.
  [[nodiscard]] std::vector<RepeatedEntry> repeated_entries() const;

  [[nodiscard]] const AccessOptions& options() const { return options_; }
  /// Files of the configured profile, sets and groups that are in the project.
  [[nodiscard]] std::span<const std::uint32_t> holders() const { return holders_; }
  /// The first assigned permission set in the project, preferring one that already grants fields of the
  /// object; empty when there is none.
  [[nodiscard]] std::string_view set_to_change(ObjectId object) const;
  /// Names of configured profile, sets and groups that are not.
  [[nodiscard]] std::span<const std::string> missing() const { return missing_; }

 private:
  const Model& model_;
  const Index& index_;
  AccessOptions options_;
  std::vector<std::uint32_t> holders_;  ///< indices into the model's holders
  std::vector<std::string> missing_;
  Store<FieldId, FieldAccess> fields_;
  Store<ObjectId, ObjectAccess> objects_;
  std::shared_ptr<const AccessState> state_;
};

}  // namespace lint
