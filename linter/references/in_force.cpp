// In force: implementation.
#include "linter/references/in_force.h"

#include <charconv>
#include <string_view>

#include "linter/base/text.h"

namespace lint {
namespace {

/// The version in the name of a flow's file, such as 3 in `flows/Lead_Router-3.flow`; 0 when it has none.
std::uint32_t version_in(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string_view stem = name.substr(0, name.find('.'));
  const std::size_t dash = stem.rfind('-');
  std::uint32_t version = 0;
  if (dash != std::string_view::npos) {
    std::from_chars(stem.data() + dash + 1, stem.data() + stem.size(), version);
  }
  return version;
}

}  // namespace

InForce::InForce(const Model& model) : model_(model) {
  for (const Activation& activation : model.activations) {
    if (activation.type == MetadataType::flow) {
      versions_[activation.component] = activation.version;
    } else if (activation.type == MetadataType::field_set) {
      field_sets_.insert(activation.component);
    } else {
      actions_[activation.component] |= activation.is_active;
    }
  }
}

bool InForce::holds(const Site& site, const ModelFile& file) const {
  if (site.type == MetadataType::flow) return is_active_version(site.component, file.path);
  const bool is_workflow = site.type == MetadataType::workflow || site.type == MetadataType::workflow_part;
  return !is_workflow || is_started(site);
}

Strength InForce::strength_of(const Site& site) const {
  if (site.type != MetadataType::field_set || site.strength != Strength::weak) return site.strength;
  const std::string_view component = model_.names[site.component];
  const NameId name = model_.names.find(fold(component.substr(component.rfind('.') + 1)));
  return name && field_sets_.contains(name) ? Strength::medium : Strength::weak;
}

bool InForce::is_active_version(NameId flow, std::string_view path) const {
  const auto found = versions_.find(flow);
  if (found == versions_.end()) return true;
  const std::uint32_t version = version_in(path);
  return found->second != 0 && (version == 0 || version == found->second);
}

bool InForce::is_started(const Site& site) const {
  if (actions_.empty()) return true;
  const std::string_view path = model_.names[site.path];
  const std::string name = concat(path.substr(0, path.find('/')), "/", model_.names[site.component]);
  const auto found = actions_.find(model_.names.find(name));
  return found == actions_.end() || found->second;
}

}  // namespace lint
