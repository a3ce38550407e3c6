// Finds the files of the sync user's profile, permission sets and groups.
#include "linter/access/sync_user.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "linter/access/candidates.h"
#include "linter/access/licence.h"
#include "linter/access/retrieve_scope.h"
#include "linter/base/text.h"

namespace lint {
namespace {

/// File stem and name in Setup of the standard profiles that differ.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kStandardProfiles = {{
    {"Admin", "System Administrator"},
    {"Standard", "Standard User"},
    {"StandardAul", "Standard Platform User"},
    {"ReadOnly", "Read Only"},
    {"MarketingProfile", "Marketing User"},
    {"ContractManager", "Contract Manager"},
    {"SolutionManager", "Solution Manager"},
    {"PlatformPortal", "Authenticated Website"},
}};

/// Profiles of the Salesforce Integration licence.
constexpr std::array<std::string_view, 3> kIntegrationProfiles = {"Salesforce API Only System Integrations",
                                                                  "Minimum Access - API Only Integrations",
                                                                  "Salesforce Integration"};

/// The one name of a profile: the file stem of a standard one.
std::string_view canonical_profile(std::string_view name) {
  for (const auto& [stem, setup_name] : kStandardProfiles) {
    if (equals_folded(setup_name, name)) return stem;
  }
  return name;
}

/// A set of a package is retrieved only when it is named, so its absence proves nothing. Any other set that
/// is not in the project was deleted: what git holds is what will be deployed.
bool is_managed(std::string_view name) {
  return name.find("__") != std::string_view::npos;
}

/// What a group holds.
struct GroupLists {
  std::vector<std::string_view> members = {};
  std::vector<std::string_view> muting = {};
  bool may_mute = false;  ///< one of the members may be a muting set
};

/// Collects the files of one user.
class UserFinder {
 public:
  explicit UserFinder(const Model& model) : model_(model) {}

  void add_profile(std::string_view configured) {
    AccessSource source{.is_profile = true, .name = percent_decode(configured)};
    for (std::uint32_t i = 0; i < model_.holders.size(); ++i) {
      const PermissionHolder& holder = model_.holders[i];
      if (holder.kind != HolderKind::profile) continue;
      const bool is_it = is_same_profile(holder.name, configured);
      if (is_it && !holder.is_export) source.holders.push_back(i);
      if (holder.is_export && (is_it || is_alias(holder.name))) source.exports.push_back(i);
    }
    source.is_missing = source.holders.empty();
    for (const std::uint32_t i : source.holders) {
      if (user_.licence.empty()) user_.licence = model_.holders[i].license;
    }
    if (source.is_missing && !configured.empty()) note_missing(configured);
    const auto is_same = [&](std::string_view name) { return equals_folded(name, source.name); };
    user_.is_integration = std::any_of(kIntegrationProfiles.begin(), kIntegrationProfiles.end(), is_same);
    add(std::move(source));
  }

  void add_set(std::string_view name) {
    AccessSource source = set_source(name);
    add(std::move(source));
  }

  void add_group(std::string_view name) {
    const std::vector<std::uint32_t> files = named(HolderKind::permission_set_group, name);
    const std::vector<std::uint32_t> exports = named(HolderKind::permission_set_group, name, true);
    if (files.empty() && exports.empty()) {
      note_missing(name);
      const bool is_known = is_managed(name) || is_assigned(Assignment::Kind::group, name);
      user_.sources.push_back({.name = std::string(name), .is_missing = is_known});
      return;
    }
    user_.holders.insert(user_.holders.end(), files.begin(), files.end());
    AccessSource common;
    for (const std::uint32_t i : files) add_group_facts(model_.holders[i], common);
    const GroupLists lists = lists_of(files, exports);
    common.is_muting_missing = lists.may_mute;
    for (const std::string_view muting : lists.muting) add_muting(muting, common);
    for (const std::string_view member : lists.members) add_member(member, common);
  }

  /// Sets that look like Marketo's, when nothing is said of sets at all: what they grant is open.
  void add_candidates() {
    for (std::uint32_t i = 0; i < model_.holders.size(); ++i) {
      const PermissionHolder& holder = model_.holders[i];
      if (holder.kind != HolderKind::permission_set || holder.is_export || !looks_like_marketo(holder))
        continue;
      user_.holders.push_back(i);
      user_.sources.push_back({.name = std::string(holder.name), .holders = {i}, .is_unassigned = true});
    }
  }

  SyncUser take() {
    std::sort(user_.holders.begin(), user_.holders.end());
    user_.holders.erase(std::unique(user_.holders.begin(), user_.holders.end()), user_.holders.end());
    return std::move(user_);
  }

 private:
  [[nodiscard]] std::string_view without_project_namespace(std::string_view name) const {
    const std::size_t prefix = model_.project_namespace.size() + 2;
    const bool is_own = prefix > 2 && name.size() > prefix && name.substr(prefix - 2, 2) == "__" &&
                        starts_with_folded(name, model_.project_namespace);
    return is_own ? name.substr(prefix) : name;
  }

  /// The files of that name, or what queries say of it.
  [[nodiscard]] std::vector<std::uint32_t> named(HolderKind kind, std::string_view name,
                                                 bool is_export = false) const {
    const std::string_view wanted = without_project_namespace(name);
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < model_.holders.size(); ++i) {
      const PermissionHolder& holder = model_.holders[i];
      const bool is_wanted = holder.kind == kind && holder.is_export == is_export;
      if (is_wanted && equals_folded(without_project_namespace(holder.name), wanted)) {
        found.push_back(i);
      }
    }
    return found;
  }

  /// Whether the sync user's profile owns the permission set of that name.
  [[nodiscard]] bool is_alias(std::string_view set) const {
    return std::any_of(model_.assignments.begin(), model_.assignments.end(), [&](const Assignment& one) {
      return !one.alias.empty() && equals_folded(one.alias, set);
    });
  }

  /// Whether a row assigns it to the sync user.
  [[nodiscard]] bool is_assigned(Assignment::Kind kind, std::string_view name) const {
    return std::any_of(model_.assignments.begin(), model_.assignments.end(), [&](const Assignment& one) {
      return one.kind == kind && equals_folded(one.name, name);
    });
  }

  [[nodiscard]] bool is_activated_by_session(std::string_view set) const {
    return std::any_of(model_.assignments.begin(), model_.assignments.end(), [&](const Assignment& one) {
      return one.is_session_based && equals_folded(one.name, set);
    });
  }

  [[nodiscard]] AccessSource set_source(std::string_view name) {
    AccessSource source{.name = std::string(name),
                        .holders = named(HolderKind::permission_set, name),
                        .exports = named(HolderKind::permission_set, name, true)};
    const bool is_known =
        is_managed(name) || !source.exports.empty() || is_assigned(Assignment::Kind::permission_set, name);
    if (source.holders.empty()) note_missing(name);
    source.is_missing = source.holders.empty() && is_known;
    source.is_session_based = is_activated_by_session(name);
    for (const std::uint32_t i : source.holders) {
      const PermissionHolder& holder = model_.holders[i];
      source.is_session_based |= holder.needs_activation;
      source.is_other_licence |= conflicts_with_licence(holder.license, user_.licence);
      source.is_old |= RetrieveScope(model_, holder.origin.file).cuts_permission_sets();
    }
    return source;
  }

  /// By the answer of a query when it is whole, else by the files and what rows there are. Queries do not
  /// tell muting sets from others: a set's file does.
  [[nodiscard]] GroupLists lists_of(std::span<const std::uint32_t> files,
                                    std::span<const std::uint32_t> exports) const {
    GroupLists lists;
    std::vector<std::string_view> known_muting;
    const auto is_whole = [&](std::uint32_t i) { return model_.holders[i].is_whole; };
    const bool is_answered = std::any_of(exports.begin(), exports.end(), is_whole);
    for (const std::uint32_t i : files) {
      const PermissionHolder& group = model_.holders[i];
      known_muting.insert(known_muting.end(), group.muting_members.begin(), group.muting_members.end());
      if (!is_answered) lists.members.insert(lists.members.end(), group.members.begin(), group.members.end());
    }
    if (!is_answered) lists.muting = known_muting;
    for (const std::uint32_t i : exports) {
      for (const std::string_view member : model_.holders[i].members) {
        const auto is_same = [&](std::string_view known) { return equals_folded(known, member); };
        const bool is_set = !named(HolderKind::permission_set, member).empty();
        const bool is_muting = std::any_of(known_muting.begin(), known_muting.end(), is_same) ||
                               (!is_set && !named(HolderKind::muting_permission_set, member).empty());
        (is_muting ? lists.muting : lists.members).push_back(member);
        lists.may_mute |= !is_set && !is_muting;
      }
    }
    return lists;
  }

  void add_group_facts(const PermissionHolder& group, AccessSource& common) {
    common.is_session_based = common.is_session_based || group.needs_activation;
    if (!group.status.empty() && !equals_folded(group.status, "Updated")) common.group_status = group.status;
  }

  void add_muting(std::string_view name, AccessSource& common) {
    std::vector<std::uint32_t> found = named(HolderKind::muting_permission_set, name);
    const std::vector<std::uint32_t> exports = named(HolderKind::permission_set, name, true);
    found.insert(found.end(), exports.begin(), exports.end());
    if (found.empty()) note_missing(name);
    common.is_muting_missing = common.is_muting_missing || found.empty();
    common.muting.insert(common.muting.end(), found.begin(), found.end());
  }

  void add_member(std::string_view name, const AccessSource& common) {
    AccessSource source = set_source(name);
    source.muting = common.muting;
    source.is_muting_missing = common.is_muting_missing;
    source.is_session_based = source.is_session_based || common.is_session_based;
    source.group_status = common.group_status;
    add(std::move(source));
  }

  void add(AccessSource source) {
    user_.holders.insert(user_.holders.end(), source.holders.begin(), source.holders.end());
    user_.holders.insert(user_.holders.end(), source.exports.begin(), source.exports.end());
    user_.holders.insert(user_.holders.end(), source.muting.begin(), source.muting.end());
    user_.sources.push_back(std::move(source));
  }

  void note_missing(std::string_view name) {
    const auto is_same = [&](const std::string& known) { return equals_folded(known, name); };
    if (std::none_of(user_.missing.begin(), user_.missing.end(), is_same)) user_.missing.emplace_back(name);
  }

  const Model& model_;
  SyncUser user_;
};

}  // namespace

bool is_same_profile(std::string_view a, std::string_view b) {
  return equals_folded(canonical_profile(percent_decode(a)), canonical_profile(percent_decode(b)));
}

std::string profile_label(std::string_view name) {
  std::string decoded = percent_decode(name);
  for (const auto& [stem, setup_name] : kStandardProfiles) {
    if (equals_folded(stem, decoded)) return std::string(setup_name);
  }
  return decoded;
}

std::string profile_member(std::string_view name) {
  constexpr std::string_view kEscaped = "()'.&/:[]#%";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const std::string decoded = percent_decode(name);
  std::string member;
  for (const char c : canonical_profile(decoded)) {
    const auto byte = static_cast<unsigned char>(c);
    if (kEscaped.find(c) == std::string_view::npos) {
      member += c;
    } else {
      member += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
  }
  return member;
}

SyncUser find_sync_user(const Model& model, const AccessOptions& options) {
  UserFinder finder(model);
  if (!options.is_configured()) return finder.take();
  finder.add_profile(options.profile);
  for (const std::string& name : options.permission_sets) finder.add_set(name);
  for (const std::string& name : options.permission_set_groups) finder.add_group(name);
  const bool has_sets = !options.permission_sets.empty() || !options.permission_set_groups.empty();
  if (!has_sets && !options.states_sets) finder.add_candidates();
  return finder.take();
}

std::string name_in_setup(const Model& model, const SyncUser& user) {
  const AccessSource& profile = user.sources.front();
  const std::string_view name =
      profile.holders.empty() ? std::string_view(profile.name) : model.holders[profile.holders.front()].name;
  for (const auto& [stem, setup_name] : kStandardProfiles) {
    if (equals_folded(stem, name)) return std::string(setup_name);
  }
  return std::string(name);
}

}  // namespace lint
