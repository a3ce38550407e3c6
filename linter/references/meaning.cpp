// Meanings: implementation.
#include "linter/references/meaning.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/code/object_names.h"
#include "linter/formula/resolve.h"

namespace lint {
namespace {

void add_proven(const formula::ResolvedPath& path, Meaning& meaning) {
  for (std::size_t i = 0; i < path.lookups.size(); ++i) {
    const bool is_child = i < 32 && (path.children >> i & 1U) != 0;
    meaning.fields.push_back({.field = path.lookups[i], .is_step = true, .is_child_step = is_child});
  }
  // A record's id is the value of the lookup that leads to it.
  if (!path.lookups.empty() && equals_folded(path.last, "Id")) {
    meaning.fields.back().is_step = false;
    meaning.fields.back().is_child_step = false;
  }
  if (path.target) meaning.fields.push_back({.field = path.target});
}

}  // namespace

const Meaning& Meanings::of(const Site& site) {
  const std::uint64_t key = (static_cast<std::uint64_t>(site.target.value) << 32) ^
                            (static_cast<std::uint64_t>(site.context.value) << 3) ^
                            static_cast<std::uint64_t>(site.form);
  const auto [place, is_new] = meanings_.try_emplace(key);
  if (is_new) place->second = find(site);
  return place->second;
}

Meaning Meanings::find(const Site& site) {
  const std::string_view target = model_.names[site.target];
  switch (site.form) {
    case SiteForm::object:
      return {.object = index_.find_object(target)};
    case SiteForm::mention:
      return find_mention(target);
    case SiteForm::object_or_field:
      if (const ObjectId object = index_.find_object(target)) return {.object = object};
      return find_mention(target);
    case SiteForm::absolute: {
      const std::size_t dot = target.find('.');
      if (dot != std::string_view::npos && is_elsewhere(target.substr(0, dot))) {
        return find_outside(target.substr(dot + 1));
      }
      return find_path(ObjectId(), target);
    }
    case SiteForm::path: {
      const std::string_view context = model_.names[site.context];
      if (is_elsewhere(context)) return find_outside(target);
      return find_path(index_.find_object(context), target);
    }
    case SiteForm::walk:
      return find_walk(model_.names[site.context], target);
  }
  return {};
}

/// Whether the word names an object that the project does not hold, and cannot be a lookup of that name.
bool Meanings::is_elsewhere(std::string_view name) const {
  return is_object_name(name) && !index_.find_object(name) && index_.fields_named(name).empty();
}

/// A path from an object that is not here: its first step is a field of that object and none of ours. Where
/// the path leads from there nobody knows.
void Meanings::add_outside(std::string_view path, Meaning& meaning) {
  const std::size_t dot = path.find('.');
  const std::size_t first = meaning.fields.size();
  add_steps(path.substr(0, dot), meaning);
  for (std::size_t i = first; i < meaning.fields.size(); ++i) {
    meaning.fields[i].certainty = Certainty::elsewhere;
  }
  if (dot != std::string_view::npos) add_steps(path.substr(dot + 1), meaning);
}

Meaning Meanings::find_outside(std::string_view path) {
  Meaning meaning;
  add_outside(path, meaning);
  return meaning;
}

Meaning Meanings::find_path(ObjectId start, std::string_view target) {
  const formula::ResolvedPath path = formula::resolve_path(model_, index_, start, target);
  Meaning meaning;
  add_proven(path, meaning);
  if (path.target) return meaning;
  if (path.is_lost) {
    path.leads_outside ? add_outside(path.left, meaning) : add_steps(path.left, meaning);
    if (is_custom_name(path.lost_segment)) {
      meaning.lacking = path.lost_object;
      meaning.unknown_name = path.lost_segment;
    }
  } else if (!is_custom_name(path.last)) {
    return meaning;
  } else if (!path.target_object) {
    add_named(path.last, meaning);
  } else if (!model_.objects[path.target_object].is_defined) {
    add_outside(path.last, meaning);
  } else {
    meaning.lacking = path.target_object;
    meaning.unknown_name = path.last;
  }
  return meaning;
}

Meaning Meanings::find_walk(std::string_view walk, std::string_view target) {
  if (walk.starts_with('|')) return find_among(split(walk.substr(1), '|'), target);
  if (!class_walk_) class_walk_.emplace(model_, index_);
  const auto [place, is_new] = walk_ends_.try_emplace(walk);
  if (is_new) place->second = class_walk_->walk(walk);
  const WalkEnd& end = place->second;
  if (end.object) {
    return find_path(end.object, end.path.empty() ? std::string(target) : concat(end.path, '.', target));
  }
  Meaning meaning;
  add_steps(target, meaning);
  return meaning;
}

/// A path from one of several objects: it counts for each that has it, for every object when none has.
Meaning Meanings::find_among(const std::vector<std::string_view>& objects, std::string_view target) {
  if (objects.size() == 1 && is_elsewhere(objects.front())) return find_outside(target);
  Meaning meaning;
  std::size_t found = 0;
  for (const std::string_view name : objects) {
    const ObjectId object = index_.find_object(name);
    const formula::ResolvedPath path = formula::resolve_path(model_, index_, object, target);
    if (!object || !path.target) continue;
    add_proven(path, meaning);
    ++found;
  }
  if (found == 0) add_steps(target, meaning);
  for (MeantField& each : meaning.fields) {
    if (found > 1) each.certainty = Certainty::ambiguous;
  }
  return meaning;
}

Meaning Meanings::find_mention(std::string_view target) {
  Meaning meaning{.object = index_.find_object(target)};
  add_named(target, meaning);
  return meaning;
}

void Meanings::add_steps(std::string_view path, Meaning& meaning) {
  for (const std::string_view step : split(path, '.')) {
    const std::string_view name = step.substr(0, step.find(':'));
    if (is_custom_name(name)) add_named(name, meaning);
  }
}

void Meanings::add_named(std::string_view name, Meaning& meaning) {
  std::vector<FieldId> found;
  const auto add = [&](std::span<const FieldId> fields) {
    for (const FieldId field : fields) {
      if (std::find(found.begin(), found.end(), field) == found.end()) found.push_back(field);
    }
  };
  if (ends_with_folded(name, "__r")) {
    add(index_.fields_named(concat(name.substr(0, name.size() - 1), "c")));
    if (const std::vector<FieldId>* const children = children_named(name)) add(*children);
  } else {
    add(index_.fields_named(name));
  }
  const Certainty certainty = found.size() > 1 ? Certainty::ambiguous : Certainty::by_name;
  for (const FieldId field : found) meaning.fields.push_back({.field = field, .certainty = certainty});
}

const std::vector<FieldId>* Meanings::children_named(std::string_view relationship) {
  if (children_.empty()) {
    children_.try_emplace("");
    for (std::uint32_t i = 0; i < model_.fields.size(); ++i) {
      const Field& field = model_.fields[FieldId(i)];
      if (field.is_custom && !field.child_relationship.empty()) {
        children_[fold(field.child_relationship)].push_back(FieldId(i));
      }
    }
  }
  const auto found = children_.find(fold(relationship.substr(0, relationship.size() - 3)));
  return found == children_.end() ? nullptr : &found->second;
}

}  // namespace lint
