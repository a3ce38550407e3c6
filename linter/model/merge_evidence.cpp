// Joining dependency rows with ids: implementation.
#include "linter/model/merge_evidence.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "linter/base/text.h"

namespace lint {
namespace {

/// What every id means; ids tell upper case from lower case.
class Catalogue {
 public:
  explicit Catalogue(const std::vector<ComponentId>& ids) {
    for (const ComponentId& id : ids) ids_.try_emplace(short_id(id.id), &id);
  }

  [[nodiscard]] const ComponentId* find(std::string_view id) const {
    const auto found = ids_.find(short_id(id));
    return found == ids_.end() ? nullptr : found->second;
  }

  /// `Lead.Score__c` of a field's id; empty when the field or its object is not known.
  [[nodiscard]] std::string full_name(std::string_view id) const {
    const ComponentId* const field = find(id);
    if (field == nullptr || field->kind != ComponentId::Kind::field || field->table.empty()) return {};
    const ComponentId* const object = find(field->table);
    if (object != nullptr && object->kind == ComponentId::Kind::object)
      return concat(object->name, ".", field->name);
    // Ids of custom objects begin with 01I; everything else is the name of a standard object.
    const bool is_id = field->table.starts_with("01I");
    return is_id ? std::string() : concat(field->table, ".", field->name);
  }

 private:
  std::unordered_map<std::string_view, const ComponentId*> ids_;
};

/// Exports that name objects by DeveloperName leave the `__c` of custom ones out.
class ObjectNames {
 public:
  explicit ObjectNames(const Model& model) {
    for (const Object& object : model.objects) names_.insert(fold(object.name));
  }

  /// `Foo__c.Score__c` of `Foo.Score__c` when only that object is known; else empty.
  [[nodiscard]] std::string completed(std::string_view full_name) const {
    const std::size_t dot = full_name.find('.');
    if (dot == std::string_view::npos || names_.contains(fold(full_name.substr(0, dot)))) return {};
    const std::string object = concat(full_name.substr(0, dot), "__c");
    return names_.contains(fold(object)) ? concat(object, full_name.substr(dot)) : std::string();
  }

 private:
  std::unordered_set<std::string> names_;  ///< folded
};

}  // namespace

void join_dependencies(Model& model, const std::vector<DependencyUse>& uses,
                       const std::vector<ComponentId>& ids) {
  if (uses.empty()) return;
  const Catalogue catalogue(ids);
  const ObjectNames objects(model);
  for (const DependencyUse& use : uses) {
    Site& site = model.sites[use.site];
    if (const std::string field = catalogue.full_name(use.field_id); !field.empty()) {
      site.target = model.names.intern(field);
      site.form = SiteForm::absolute;
    } else if (site.form == SiteForm::absolute) {
      const std::string name = objects.completed(model.names[site.target]);
      if (!name.empty()) site.target = model.names.intern(name);
    }
    const ComponentId* const component = catalogue.find(use.component_id);
    if (component == nullptr) continue;
    if (component->kind == ComponentId::Kind::flow_version && !component->is_active) {
      site.is_active = false;
      site.strength = std::min(site.strength, Strength::weak);
    }
    if (const std::string name = catalogue.full_name(use.component_id); !name.empty()) {
      site.component = model.names.intern(name);
    }
  }
}

}  // namespace lint
