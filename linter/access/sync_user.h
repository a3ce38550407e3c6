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
  std::vector<std::uint32_t> holders = {};  ///< several for a decomposed set; none for a deleted one
  std::vector<std::uint32_t> muting = {};   ///< muting sets of the group: what they hold is taken away
  bool is_session_based = false;            ///< grants nothing until a session activates it
  bool is_unassigned = false;               ///< looks like Marketo's, but nothing says that the user has it
  bool is_missing = false;                  ///< no file, and what it grants is unknown
  bool is_muting_missing = false;           ///< a muting set without a file: any grant may be muted
};

struct SyncUser {
  std::vector<AccessSource> sources = {};   ///< the profile first
  std::vector<std::uint32_t> holders = {};  ///< all files of the sources and groups, ascending
  std::vector<std::string> missing = {};
  bool is_integration = false;  ///< the profile is reported to grant reads that its file does not show
};

/// Finds the configured profile, sets and groups in the project. Profiles go by file stem or, for standard
/// profiles, by their name in Setup; sets and groups by API name; ASCII case is ignored.
/// Source:
/// https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionsetgroup.htm
[[nodiscard]] SyncUser find_sync_user(const Model& model, const AccessOptions& options);

}  // namespace lint
