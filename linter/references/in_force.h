// In force: whether what another file says leaves a component switched on.
#pragma once

#include <map>
#include <set>

#include "linter/model/model.h"

namespace lint {

/// Knows flows that their definition switches off
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_flowdefinition.htm), and
/// actions of workflows that only inactive rules and processes start. What nobody speaks of is in force.
class InForce {
 public:
  explicit InForce(const Model& model);

  /// Whether the component around a site of the file is in force, as far as other files tell.
  [[nodiscard]] bool holds(const Site& site, const ModelFile& file) const;
  /// How much a site counts where it stands. A field that a field set displays is used as soon as code,
  /// markup or a page names the set
  /// (https://developer.salesforce.com/docs/atlas.en-us.pages.meta/pages/pages_dynamic_vf_field_sets.htm).
  [[nodiscard]] Strength strength_of(const Site& site) const;

 private:
  [[nodiscard]] bool is_active_version(NameId flow, std::string_view path) const;
  [[nodiscard]] bool is_started(const Site& site) const;

  const Model& model_;
  std::map<NameId, std::uint32_t> versions_;  ///< of flows: the active one
  std::map<NameId, bool> actions_;            ///< whether something in force starts them
  std::set<NameId> field_sets_;               ///< folded names of those that something names
};

}  // namespace lint
