// Missing fields: implementation.
#include "linter/references/missing.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "linter/base/edit_distance.h"
#include "linter/base/text.h"
#include "linter/references/object_coverage.h"

namespace lint {
namespace {

/// What becomes of a component that names a missing field. `unsure`: the object is a guess, or the place
/// proves nothing.
enum class Consequence : std::uint8_t { unsure, blocks_deploy, breaks_in_use };

/// More missing names than this, and more than this share of an object's fields, mean that the project holds
/// only a part of the object.
constexpr std::size_t kFewMissing = 3;
constexpr std::size_t kShareMissing = 4;

/// Records that describe configuration by name, and texts: nothing checks them before they are used.
bool breaks_in_use(MetadataType type) {
  return type == MetadataType::custom_metadata || type == MetadataType::email_template ||
         type == MetadataType::web_link;
}

/// Types whose names Salesforce checks when they are deployed.
constexpr std::array kChecked{
    MetadataType::custom_object,
    MetadataType::custom_field,
    MetadataType::validation_rule,
    MetadataType::list_view,
    MetadataType::compact_layout,
    MetadataType::field_set,
    MetadataType::index,
    MetadataType::layout,
    MetadataType::flexi_page,
    MetadataType::quick_action,
    MetadataType::path_assistant,
    MetadataType::flow,
    MetadataType::workflow,
    MetadataType::workflow_part,
    MetadataType::approval_process,
    MetadataType::assignment_rules,
    MetadataType::auto_response_rules,
    MetadataType::escalation_rules,
    MetadataType::sharing_rules,
    MetadataType::matching_rules,
    MetadataType::duplicate_rule,
    MetadataType::lead_convert_settings,
    MetadataType::entitlement_process,
    MetadataType::restriction_rule,
    MetadataType::field_restriction_rule,
    MetadataType::territory_rule,
    MetadataType::report,
    MetadataType::analytic_snapshot,
    MetadataType::sharing_set,
    MetadataType::platform_event_channel_member,
    MetadataType::apex_class,
    MetadataType::apex_trigger,
    MetadataType::apex_page,
    MetadataType::apex_component,
};

/// Finds missing fields among the uses that name an unknown one.
class Finder {
 public:
  Finder(const Model& model, const Index& index, const References& references)
      : model_(model), index_(index), references_(references), coverages_(model) {}

  std::vector<MissingField> find();

 private:
  /// A name that could be a field's, where it would be defined.
  struct Wanted {
    ObjectId object;
    std::string name;
  };

  [[nodiscard]] Consequence consequence_of(const UnknownUse& use) const;
  [[nodiscard]] bool is_joined_column(const Site& site, std::string_view name) const;
  [[nodiscard]] Wanted wanted(const UnknownUse& use) const;
  [[nodiscard]] bool is_other_project(FileId file, ObjectId object) const;
  [[nodiscard]] std::string_view nearest_field(const MissingField& missing) const;
  [[nodiscard]] std::size_t count_custom(ObjectId object) const;
  ObjectCoverage coverage_of(ObjectId object);

  const Model& model_;
  const Index& index_;
  const References& references_;
  ObjectCoverages coverages_;
  std::map<ObjectId, ObjectCoverage> judged_;
};

Consequence Finder::consequence_of(const UnknownUse& use) const {
  const Site& site = model_.sites[use.site];
  const std::string_view path = model_.names[site.path];
  if (path == kDependencyPath) return Consequence::unsure;  // A fact of the org: no file breaks.
  if (site.strength == Strength::none || site.form == SiteForm::mention) return Consequence::unsure;
  if (breaks_in_use(site.type)) return Consequence::breaks_in_use;
  // Of scripts only imports are typed.
  if (site.type == MetadataType::lightning_component)
    return path == "import" ? Consequence::blocks_deploy : Consequence::unsure;
  if (std::ranges::find(kChecked, site.type) == kChecked.end()) return Consequence::unsure;
  // A draft may name anything; other rules that are switched off are still compiled.
  if (!use.is_active)
    return site.type == MetadataType::flow ? Consequence::unsure : Consequence::breaks_in_use;
  // Properties of page components are free text.
  const bool is_property = site.type == MetadataType::flexi_page && contains_folded(path, "Properties/");
  return is_property ? Consequence::breaks_in_use : Consequence::blocks_deploy;
}

/// Reports over joined objects, such as campaign members or account contact roles, write columns of one
/// object under the other's name.
bool Finder::is_joined_column(const Site& site, std::string_view name) const {
  return site.type == MetadataType::report && !index_.fields_named(name).empty();
}

/// Where the field of a use would be defined; no object when it is a package's or no field at all.
Finder::Wanted Finder::wanted(const UnknownUse& use) const {
  std::string name(use.name.substr(0, use.name.find(':')));
  ObjectId object = use.object;
  const std::string_view owner = model_.objects[object].name;
  if (ends_with_folded(name, "__r")) {
    // Elsewhere it may be the name of a child relationship.
    const Site& site = model_.sites[use.site];
    if (!site.in_formula) return {};
    name.back() = 'c';
  } else if (ends_with_folded(name, "__pc") && equals_folded(owner, "Account")) {
    object = index_.find_object("Contact");
    name.erase(name.size() - 2, 1);
  }
  if (equals_folded(owner, "Task") || equals_folded(owner, "Event")) object = index_.find_object("Activity");
  const std::string_view package = namespace_of(name);
  if (!package.empty()) {
    if (!equals_folded(package, model_.project_namespace)) return {};
    name.erase(0, package.size() + 2);
  }
  if (!object || !ends_with_folded(name, "__c") || index_.find_field(object, name)) return {};
  return {.object = object, .name = std::move(name)};
}

bool Finder::is_other_project(FileId file, ObjectId object) const {
  return coverages_.project_of(file) != coverages_.project_of(model_.objects[object].origin.file);
}

ObjectCoverage Finder::coverage_of(ObjectId object) {
  const auto [place, is_new] = judged_.try_emplace(object, ObjectCoverage::partial);
  if (is_new) place->second = coverages_.of(object);
  return place->second;
}

std::string_view Finder::nearest_field(const MissingField& missing) const {
  std::vector<std::string_view> names;
  // Without the suffix, which makes all names alike.
  const auto stem = [](std::string_view name) { return name.substr(0, name.rfind("__")); };
  for (const FieldId id : model_.objects[missing.object].fields) {
    if (model_.fields[id].is_custom) names.push_back(stem(model_.fields[id].name));
  }
  const std::string_view wanted = stem(missing.name);
  const std::string_view near = nearest(wanted, names);
  if (near.empty() || edit_distance(wanted, near) * 3 > wanted.size()) return {};
  return model_.fields[index_.find_field(missing.object, concat(near, "__c"))].name;
}

std::size_t Finder::count_custom(ObjectId object) const {
  const std::vector<FieldId>& fields = model_.objects[object].fields;
  return static_cast<std::size_t>(
      std::ranges::count_if(fields, [&](FieldId id) { return model_.fields[id].is_custom; }));
}

std::vector<MissingField> Finder::find() {
  std::map<std::pair<ObjectId, std::string>, MissingField> found;
  std::map<ObjectId, std::size_t> missing;
  for (const UnknownUse& use : references_.unknown()) {
    const Site& site = model_.sites[use.site];
    const Consequence consequence = consequence_of(use);
    if (consequence == Consequence::unsure) continue;
    Wanted field = wanted(use);
    if (is_joined_column(site, field.name)) continue;
    if (!field.object || coverage_of(field.object) == ObjectCoverage::partial) continue;
    const FileId file = references_.file_of(use.site);
    if (model_.files[file].is_aside || is_other_project(file, field.object)) continue;
    const auto [place, is_new] = found.try_emplace({field.object, fold(field.name)});
    MissingField& record = place->second;
    if (is_new) {
      record.object = field.object;
      record.name = std::move(field.name);
      ++missing[field.object];
    }
    const bool blocks = consequence == Consequence::blocks_deploy;
    record.uses.push_back({.site = use.site, .blocks_deploy = blocks});
    record.is_certain |= blocks && coverage_of(field.object) == ObjectCoverage::full;
  }
  std::vector<MissingField> fields;
  for (auto& [key, record] : found) {
    const std::size_t count = missing[record.object];
    if (count > kFewMissing && count * kShareMissing > count_custom(record.object)) continue;
    std::ranges::stable_partition(record.uses, &MissingUse::blocks_deploy);
    record.nearest = nearest_field(record);
    fields.push_back(std::move(record));
  }
  return fields;
}

}  // namespace

std::vector<MissingField> find_missing_fields(const Model& model, const Index& index,
                                              const References& references) {
  if (references.unknown().empty()) return {};
  return Finder(model, index, references).find();
}

}  // namespace lint
