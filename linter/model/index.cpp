// Look-ups by name: implementation.
#include "linter/model/index.h"

#include "linter/base/text.h"

namespace lint {
namespace {

std::uint64_t pair_key(ObjectId object, NameId name) {
  return (static_cast<std::uint64_t>(object.value) << 32) | name.value;
}

/// `LeadHistory` and `Foo__ChangeEvent` are companions of `Lead` and `Foo__c`.
constexpr std::array<std::string_view, 5> kCompanions{"ChangeEvent", "History", "Share", "Feed", "Tag"};

}  // namespace

Index::Index(const Model& model) : model_(model) {
  fields_.reserve(model.fields.size());
  lookups_.resize(model.objects.size());
  std::uint32_t id = 0;
  for (const Object& object : model.objects) {
    const NameId key = keys_.intern(fold(object.name));
    objects_.resize(keys_.size());
    objects_[key.value] = ObjectId(id++);
  }
  for (std::uint32_t i = 0; i < model.fields.size(); ++i) {
    const Field& field = model.fields[FieldId(i)];
    const NameId key = keys_.intern(fold(field.name));
    fields_.emplace(pair_key(field.object, key), FieldId(i));
    named_.resize(keys_.size());
    named_[key.value].push_back(FieldId(i));
  }
  objects_.resize(keys_.size());
  named_.resize(keys_.size());
  for (std::uint32_t i = 0; i < model.fields.size(); ++i) {
    for (const std::string_view target : model.fields[FieldId(i)].reference_to) {
      if (const ObjectId object = find_object(target)) lookups_[object.value].push_back(FieldId(i));
    }
  }
}

NameId Index::key_of(std::string_view name) const {
  return keys_.find(fold(name));
}

/// The keys of the name as written and without the project's namespace, when it has that.
std::array<NameId, 2> Index::keys_of(std::string_view name) const {
  const std::string_view bare = without_namespace(name);
  return {key_of(name), bare.size() == name.size() ? NameId() : key_of(bare)};
}

std::string_view Index::without_namespace(std::string_view name) const {
  const std::string& prefix = model_.project_namespace;
  const bool has_prefix = !prefix.empty() && name.size() > prefix.size() + 2 &&
                          starts_with_folded(name, prefix) && name.substr(prefix.size(), 2) == "__";
  return has_prefix ? name.substr(prefix.size() + 2) : name;
}

ObjectId Index::find_object(std::string_view name) const {
  for (const NameId key : keys_of(name)) {
    if (key && objects_[key.value]) return objects_[key.value];
  }
  for (const std::string_view companion : kCompanions) {
    if (name.size() <= companion.size() || !ends_with_folded(name, companion)) continue;
    const std::string_view base = name.substr(0, name.size() - companion.size());
    const std::string owner = base.ends_with("__") ? concat(base, "c") : std::string(base);
    const NameId key = key_of(owner);
    if (key && objects_[key.value]) return objects_[key.value];
  }
  return {};
}

FieldId Index::exact_field(ObjectId object, std::string_view name) const {
  for (const NameId key : keys_of(name)) {
    if (!key) continue;
    const auto found = fields_.find(pair_key(object, key));
    if (found != fields_.end()) return found->second;
  }
  return {};
}

FieldId Index::find_field(ObjectId object, std::string_view name) const {
  if (!object) return {};
  if (const FieldId field = exact_field(object, name)) return field;
  const std::string_view owner = model_.objects[object].name;
  if (ends_with_folded(name, "__pc") && equals_folded(owner, "Account")) {
    return exact_field(find_object("Contact"), concat(name.substr(0, name.size() - 2), "c"));
  }
  // Parts of a compound field: `Loc__Latitude__s`.
  const std::size_t part = name.find("__");
  if (ends_with_folded(name, "__s") && part != std::string_view::npos && part + 3 < name.size()) {
    return exact_field(object, concat(name.substr(0, name.rfind("__", name.size() - 4)), "__c"));
  }
  const auto in = [&](std::string_view other) {
    const ObjectId id = find_object(other);
    return id ? exact_field(id, name) : FieldId();
  };
  if (equals_folded(owner, "Task") || equals_folded(owner, "Event")) return in("Activity");
  if (equals_folded(owner, "Activity")) {
    const FieldId task = in("Task");
    return task ? task : in("Event");
  }
  return {};
}

FieldId Index::find_field(std::string_view full_name) const {
  const std::size_t dot = full_name.find('.');
  if (dot == std::string_view::npos) return {};
  const ObjectId object = find_object(full_name.substr(0, dot));
  return object ? find_field(object, full_name.substr(dot + 1)) : FieldId();
}

std::span<const FieldId> Index::fields_named(std::string_view name) const {
  for (const NameId key : keys_of(name)) {
    if (key && !named_[key.value].empty()) return named_[key.value];
  }
  return {};
}

std::span<const FieldId> Index::lookups_to(ObjectId object) const {
  return lookups_[object.value];
}

FieldId Index::find_child_lookup(ObjectId parent, std::string_view relationship) const {
  const std::string_view bare =
      ends_with_folded(relationship, "__r") ? relationship.substr(0, relationship.size() - 3) : relationship;
  for (const FieldId id : lookups_[parent.value]) {
    const std::string_view child = model_.fields[id].child_relationship;
    if (child.empty() || !ends_with_folded(bare, child)) continue;
    if (bare.size() == child.size() || equals_folded(child, without_namespace(bare))) return id;
    // A package's field states the name without its prefix.
    const std::string_view package = namespace_of(model_.fields[id].name);
    if (!package.empty() && equals_folded(bare, concat(package, "__", child))) return id;
  }
  return {};
}

}  // namespace lint
