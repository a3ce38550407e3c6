// The sync user: which files of the project grant it something.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/access/access.h"

namespace lint {

/// One thing that grants permissions: the profile, an assigned set, or a set of an assigned group.
struct AccessSource {
  bool is_profile = false;
  std::string name = {};
  std::vector<std::uint32_t> holders = {};  ///< files: several for a decomposed set; none for a deleted one
  std::vector<std::uint32_t> exports = {};  ///< what queries say of it; what they know goes before the files
  std::vector<std::uint32_t> muting = {};   ///< muting sets of the group: what they hold is taken away
  bool is_session_based = false;            ///< grants nothing until a session activates it
  bool is_other_licence = false;            ///< of a licence that users of the profile do not hold
  bool is_old = false;                      ///< its file was retrieved by a version that leaves parts out
  std::string_view group_status = {};       ///< of its group, when Salesforce has not computed it
  bool is_unassigned = false;               ///< looks like Marketo's, but nothing says that the user has it
  bool is_missing = false;                  ///< no file, and what it grants is unknown
  bool is_muting_missing = false;           ///< a muting set without a file: any grant may be muted
};

struct SyncUser {
  std::vector<AccessSource> sources = {};   ///< the profile first
  std::vector<std::uint32_t> holders = {};  ///< all files of the sources and groups, ascending
  std::vector<std::string> missing = {};
  bool is_integration = false;    ///< the profile is reported to grant reads that its file does not show
  std::string_view licence = {};  ///< user licence of the profile, when its file is there
};

/// Whether both name one profile, by file stem, by name in Setup, or percent-encoded; ASCII case is ignored.
[[nodiscard]] bool is_same_profile(std::string_view a, std::string_view b);

/// The profile's name in Setup and in queries: `System Administrator` of `Admin`.
[[nodiscard]] std::string profile_label(std::string_view name);

/// The profile's name in manifests: its file stem, with the escapes that file names have.
[[nodiscard]] std::string profile_member(std::string_view name);

/// Finds the configured profile, sets and groups in the project. Profiles go by file stem or, for standard
/// profiles, by their name in Setup; sets and groups by API name; ASCII case is ignored.
/// Source:
/// https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionsetgroup.htm
[[nodiscard]] SyncUser find_sync_user(const Model& model, const AccessOptions& options);
/// The profile's name in Setup: that of its file, but `System Administrator` for `Admin.profile`.
[[nodiscard]] std::string name_in_setup(const Model& model, const SyncUser& user);

}  // namespace lint
