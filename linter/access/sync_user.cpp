// Finds the files of the sync user's profile, permission sets and groups.
#include "linter/access/sync_user.h"

#include <algorithm>
#include <array>
#include <utility>

#include "linter/access/candidates.h"
#include "linter/base/text.h"

namespace lint {
namespace {

/// File stem and name in Setup of the standard profiles that differ.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kStandardProfiles = {{
    {"Admin", "System Administrator"},
    {"Standard", "Standard User"},
    {"StandardAul", "Standard Platform User"},
    {"ReadOnly", "Read Only"},
    {"MarketingProfile", "Marketing User"},
    {"ContractManager", "Contract Manager"},
    {"SolutionManager", "Solution Manager"},
}};

/// Profiles of the Salesforce Integration licence.
constexpr std::array<std::string_view, 3> kIntegrationProfiles = {"Salesforce API Only System Integrations",
                                                                  "Minimum Access - API Only Integrations",
                                                                  "Salesforce Integration"};

/// Collects the files of one user.
/// A set of a package is retrieved only when it is named, so its absence proves nothing. Any other set that
/// is not in the project was deleted: what git holds is what will be deployed.
bool is_managed(std::string_view name) {
  return name.find("__") != std::string_view::npos;
}

class UserFinder {
 public:
  explicit UserFinder(const Model& model) : model_(model) {}

  void add_profile(std::string_view configured) {
    AccessSource source{.is_profile = true, .name = percent_decode(configured)};
    source.holders = profile_files(configured, source.name);
    source.is_missing = source.holders.empty();
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
    const std::vector<std::uint32_t> groups = named(HolderKind::permission_set_group, name);
    if (groups.empty()) {
      note_missing(name);
      user_.sources.push_back({.name = std::string(name), .is_missing = is_managed(name)});
      return;
    }
    user_.holders.insert(user_.holders.end(), groups.begin(), groups.end());
    AccessSource common;
    for (const std::uint32_t group : groups) add_group_facts(model_.holders[group], common);
    for (const std::uint32_t group : groups) {
      for (const std::string_view member : model_.holders[group].members) add_member(member, common);
    }
  }

  /// Sets that look like Marketo's, when nothing is said of sets at all: what they grant is open.
  void add_candidates() {
    for (std::uint32_t i = 0; i < model_.holders.size(); ++i) {
      const PermissionHolder& holder = model_.holders[i];
      if (holder.kind != HolderKind::permission_set || !looks_like_marketo(holder)) continue;
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

  [[nodiscard]] std::vector<std::uint32_t> named(HolderKind kind, std::string_view name) const {
    const std::string_view wanted = without_project_namespace(name);
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < model_.holders.size(); ++i) {
      const PermissionHolder& holder = model_.holders[i];
      if (holder.kind == kind && equals_folded(without_project_namespace(holder.name), wanted)) {
        found.push_back(i);
      }
    }
    return found;
  }

  [[nodiscard]] std::vector<std::uint32_t> profile_files(std::string_view configured,
                                                         std::string_view decoded) const {
    for (const std::string_view name : {configured, decoded}) {
      std::vector<std::uint32_t> found = named(HolderKind::profile, name);
      if (!found.empty()) return found;
    }
    for (const auto& [stem, setup_name] : kStandardProfiles) {
      if (equals_folded(setup_name, decoded)) return named(HolderKind::profile, stem);
      if (equals_folded(stem, decoded)) return named(HolderKind::profile, setup_name);
    }
    return {};
  }

  [[nodiscard]] AccessSource set_source(std::string_view name) {
    AccessSource source{.name = std::string(name), .holders = named(HolderKind::permission_set, name)};
    if (source.holders.empty()) note_missing(name);
    source.is_missing = source.holders.empty() && is_managed(name);
    const auto needs_activation = [&](std::uint32_t i) { return model_.holders[i].needs_activation; };
    source.is_session_based = std::any_of(source.holders.begin(), source.holders.end(), needs_activation);
    return source;
  }

  void add_group_facts(const PermissionHolder& group, AccessSource& common) {
    common.is_session_based = common.is_session_based || group.needs_activation;
    for (const std::string_view name : group.muting_members) {
      const std::vector<std::uint32_t> files = named(HolderKind::muting_permission_set, name);
      if (files.empty()) note_missing(name);
      common.is_muting_missing = common.is_muting_missing || files.empty();
      common.muting.insert(common.muting.end(), files.begin(), files.end());
    }
  }

  void add_member(std::string_view name, const AccessSource& common) {
    AccessSource source = set_source(name);
    source.muting = common.muting;
    source.is_muting_missing = common.is_muting_missing;
    source.is_session_based = source.is_session_based || common.is_session_based;
    add(std::move(source));
  }

  void add(AccessSource source) {
    user_.holders.insert(user_.holders.end(), source.holders.begin(), source.holders.end());
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

}  // namespace lint
