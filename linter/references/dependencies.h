// Uses that only a dependency query knows: what the files show already is not counted twice.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "linter/model/model.h"

namespace lint {

/// Whether a site is a row of a dependency query.
class DependencySites {
 public:
  explicit DependencySites(const Model& model)
      : path_(model.has_dependencies ? model.names.find(kDependencyPath) : NameId()) {}
  [[nodiscard]] bool holds(const Site& site) const { return path_ && site.path == path_; }
  [[nodiscard]] bool is_empty() const { return !path_; }

 private:
  NameId path_;
};

/// "This component uses that field": equal for a place in a file and a row of a query. Files call a component
/// `Lead.Need_Email`, `Lead-Lead Layout` or by its workflow file, queries `Need_Email`, `Lead Layout`,
/// `Router-3`.
[[nodiscard]] std::string component_use_key(std::uint32_t field, MetadataType type,
                                            std::string_view component);

/// Drops the uses of dependency queries that a file shows as well, and all but one of equal rows, such as
/// several versions of a flow. `Use` has a `field` and a `reference`.
template <typename Use>
void drop_repeated_dependencies(const Model& model, std::vector<Use>& uses) {
  const DependencySites dependencies(model);
  if (dependencies.is_empty()) return;
  const auto site_of = [&](const Use& use) -> const Site& { return model.sites[use.reference.site]; };
  const auto key_of = [&](const Use& use) {
    const Site& site = site_of(use);
    return component_use_key(use.field.value, site.type, model.names[site.component]);
  };
  std::vector<bool> is_asked(model.fields.size());
  for (const Use& use : uses) {
    if (dependencies.holds(site_of(use))) is_asked[use.field.value] = true;
  }
  std::unordered_set<std::string> seen;
  for (const Use& use : uses) {
    if (is_asked[use.field.value] && !dependencies.holds(site_of(use))) seen.insert(key_of(use));
  }
  // A row whose object is not known is explained by a file that uses any field of the name.
  std::unordered_set<std::uint32_t> explained;
  for (const Use& use : uses) {
    if (dependencies.holds(site_of(use)) && seen.contains(key_of(use))) explained.insert(use.reference.site);
  }
  std::vector<bool> is_kept(uses.size(), true);
  for (const bool is_active : {true, false}) {
    for (std::size_t i = 0; i < uses.size(); ++i) {
      const Site& site = site_of(uses[i]);
      if (!dependencies.holds(site) || site.is_active != is_active) continue;
      is_kept[i] = !explained.contains(uses[i].reference.site) && seen.insert(key_of(uses[i])).second;
    }
  }
  std::size_t next = 0;
  std::erase_if(uses, [&](const Use&) { return !is_kept[next++]; });
}

}  // namespace lint
