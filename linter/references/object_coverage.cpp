// Whether an object is defined in full: implementation.
//
// A retrieve of a custom object brings all its fields, with a label. A standard object has no definition of
// its own: package projects keep a few fields beside it. Only a retrieve of the object itself writes its
// sharing model and its standard fields
// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customobject.htm).
#include "linter/references/object_coverage.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::size_t kManyStandardFields = 10;
constexpr std::size_t kSomeStandardFields = 3;
constexpr std::size_t kManyCustomFields = 20;
constexpr std::string_view kProjectFile = "sfdx-project.json";

/// `objects/Lead.object`, `objects/Lead/fields/Score__c.field-meta.xml`: a file that defines a part of it.
bool is_file_of(std::string_view path, std::string_view object) {
  return ends_with_folded(path, concat("/", object, ".object")) ||
         contains_folded(path, concat("objects/", object, "/"));
}

struct FieldCounts {
  std::size_t standard = 0;
  std::size_t custom = 0;
};

FieldCounts count_fields(const Model& model, const Object& object) {
  FieldCounts counts;
  for (const FieldId id : object.fields) {
    const Field& field = model.fields[id];
    if (field.origin.file) ++(field.is_custom ? counts.custom : counts.standard);
  }
  return counts;
}

const Object* find_by_name(const Model& model, std::string_view name) {
  const auto found = std::ranges::find_if(
      model.objects, [&](const Object& object) { return equals_folded(object.name, name); });
  return found == model.objects.end() ? nullptr : &*found;
}

}  // namespace

ObjectCoverages::ObjectCoverages(const Model& model) : model_(model) {
  for (const ModelFile& file : model.files) {
    const std::string_view path = file.path;
    if (path.ends_with(kProjectFile) && path.size() > kProjectFile.size())
      projects_.push_back(path.substr(0, path.size() - kProjectFile.size()));
    const bool is_outside = file.is_aside && file.type == MetadataType::not_metadata;
    if (is_outside && contains_folded(path, "objects/")) unread_.push_back(path);
  }
  for (const Fact& fact : model.facts) {
    if (fact.kind == FactKind::malformed) unread_.push_back(model.files[fact.origin.file].path);
  }
  std::ranges::sort(projects_, [](std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
}

ObjectCoverage ObjectCoverages::of(ObjectId id) const {
  const Object& object = model_.objects[id];
  const std::string_view package = namespace_of(object.name);
  const bool is_own = package.empty() || equals_folded(package, model_.project_namespace);
  if (!object.has_object_file || !is_own || has_unread_file(id)) return ObjectCoverage::partial;
  switch (object.kind) {
    case ObjectKind::standard:
      return judge_standard(object);
    case ObjectKind::custom:
    case ObjectKind::custom_setting:
    case ObjectKind::custom_metadata:
    case ObjectKind::platform_event:
    case ObjectKind::big_object:
      return object.label.empty() ? ObjectCoverage::partial : ObjectCoverage::full;
    case ObjectKind::external_object:
    case ObjectKind::knowledge:
    case ObjectKind::other:
      return ObjectCoverage::partial;
  }
  return ObjectCoverage::partial;
}

ObjectCoverage ObjectCoverages::judge_standard(const Object& object) const {
  FieldCounts counts = count_fields(model_, object);
  bool is_whole_file = !object.sharing_model.empty();
  if (equals_folded(object.name, "Activity")) {
    // Custom fields of tasks and events stand here, all else beside them.
    for (const std::string_view name : {"Task", "Event"}) {
      const Object* const kin = find_by_name(model_, name);
      if (kin == nullptr) continue;
      is_whole_file |= !kin->sharing_model.empty();
      counts.standard += count_fields(model_, *kin).standard;
    }
  }
  if (!is_whole_file) return ObjectCoverage::partial;
  if (counts.standard >= kManyStandardFields) return ObjectCoverage::full;
  const bool is_likely = counts.standard >= kSomeStandardFields || counts.custom >= kManyCustomFields;
  return is_likely ? ObjectCoverage::likely : ObjectCoverage::partial;
}

bool ObjectCoverages::has_unread_file(ObjectId object) const {
  return std::ranges::any_of(
      unread_, [&](std::string_view path) { return is_file_of(path, model_.objects[object].name); });
}

std::string_view ObjectCoverages::project_of(FileId file) const {
  if (!file) return {};
  const std::string_view path = model_.files[file].path;
  const auto found =
      std::ranges::find_if(projects_, [&](std::string_view folder) { return path.starts_with(folder); });
  return found == projects_.end() ? std::string_view() : *found;
}

}  // namespace lint
