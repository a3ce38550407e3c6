// References: every site is resolved once for each distinct name and context, then sorted by field.
#include "linter/references/references.h"

#include <algorithm>
#include <unordered_map>

#include "linter/base/text.h"
#include "linter/formula/resolve.h"
#include "linter/references/dependencies.h"
#include "linter/references/in_force.h"
#include "linter/references/reach.h"

namespace lint {
namespace {

/// What a name means from a context.
struct Meaning {
  std::vector<FieldId> fields;
  ObjectId object;
  bool is_ambiguous = false;
  ObjectId lacking = {};  ///< object that has no field `unknown_name`
  std::string_view unknown_name = {};
};

struct FieldUse {
  FieldId field;
  Reference reference;
};

struct ObjectUse {
  ObjectId object;
  Reference reference;
};

/// Resolves sites; equal names in equal contexts are resolved once.
class Resolver {
 public:
  Resolver(const Model& model, const Index& index) : model_(model), index_(index) {}

  const Meaning& meaning(const Site& site) {
    const std::uint64_t key = (static_cast<std::uint64_t>(site.target.value) << 32) ^
                              (static_cast<std::uint64_t>(site.context.value) << 3) ^
                              static_cast<std::uint64_t>(site.form);
    const auto [place, is_new] = meanings_.try_emplace(key);
    if (is_new) place->second = find(site);
    return place->second;
  }

 private:
  [[nodiscard]] Meaning find(const Site& site) const {
    const std::string_view target = model_.names[site.target];
    switch (site.form) {
      case SiteForm::object:
        return {.fields = {}, .object = index_.find_object(target)};
      case SiteForm::mention:
        return find_mention(target);
      case SiteForm::absolute:
        return find_path(ObjectId(), target);
      case SiteForm::path: {
        const ObjectId start = site.context ? index_.find_object(model_.names[site.context]) : ObjectId();
        return find_path(start, target);
      }
    }
    return {};
  }

  [[nodiscard]] Meaning find_path(ObjectId start, std::string_view target) const {
    formula::ResolvedPath path = formula::resolve_path(model_, index_, start, target);
    const std::size_t walked = path.lookups.size();
    Meaning meaning{.fields = std::move(path.lookups), .object = {}};
    if (path.target) {
      meaning.fields.push_back(path.target);
    } else if (path.is_lost) {
      add_lost(target, walked, meaning);
      if (is_custom_name(path.lost_segment)) note_unknown(path.lost_object, path.lost_segment, meaning);
    } else if (!path.target_object || !model_.objects[path.target_object].is_defined) {
      // The object is not known here: the use counts for every field of the name.
      if (is_custom_name(path.last)) add_named(path.last, meaning);
    } else if (is_custom_name(path.last)) {
      note_unknown(path.target_object, path.last, meaning);
    }
    return meaning;
  }

  static void note_unknown(ObjectId object, std::string_view name, Meaning& meaning) {
    meaning.lacking = object;
    meaning.unknown_name = name;
  }

  /// What stands after the last relationship that could be followed counts for every field of its name.
  void add_lost(std::string_view target, std::size_t walked, Meaning& meaning) const {
    const std::vector<std::string_view> segments = split(target, '.');
    for (std::size_t i = std::min(walked, segments.size()); i < segments.size(); ++i) {
      const std::string_view name = segments[i].substr(0, segments[i].find(':'));
      if (!is_custom_name(name)) continue;
      const bool is_relationship = ends_with_folded(name, "__r");
      add_named(is_relationship ? concat(name.substr(0, name.size() - 1), "c") : std::string(name), meaning);
    }
  }

  [[nodiscard]] Meaning find_mention(std::string_view target) const {
    Meaning meaning{.fields = {}, .object = index_.find_object(target)};
    add_named(target, meaning);
    // `Renewals__r` is written `Renewals__c` here: it may be a child relationship's name.
    for (const FieldId id : children_named(target)) {
      if (std::find(meaning.fields.begin(), meaning.fields.end(), id) == meaning.fields.end()) {
        meaning.fields.push_back(id);
      }
    }
    return meaning;
  }

  void add_named(std::string_view name, Meaning& meaning) const {
    const std::span<const FieldId> named = index_.fields_named(name);
    meaning.fields.insert(meaning.fields.end(), named.begin(), named.end());
    meaning.is_ambiguous |= named.size() > 1;
  }

  [[nodiscard]] std::span<const FieldId> children_named(std::string_view target) const {
    if (!ends_with_folded(target, "__c")) return {};
    if (children_.empty()) fill_children();
    const auto found = children_.find(fold(target.substr(0, target.size() - 3)));
    return found == children_.end() ? std::span<const FieldId>() : found->second;
  }

  void fill_children() const {
    children_.try_emplace("");
    for (std::uint32_t i = 0; i < model_.fields.size(); ++i) {
      const Field& field = model_.fields[FieldId(i)];
      if (field.is_custom && !field.child_relationship.empty()) {
        children_[fold(field.child_relationship)].push_back(FieldId(i));
      }
    }
  }

  const Model& model_;
  const Index& index_;
  std::unordered_map<std::uint64_t, Meaning> meanings_;
  mutable std::unordered_map<std::string, std::vector<FieldId>> children_;
};

/// Layouts and list views name most fields; they make no doubt. Nor do definitions whose field is known.
bool casts_doubt(const Site& site, const Meaning& meaning) {
  if (site.type == MetadataType::custom_field && site.strength != Strength::none && !meaning.is_ambiguous)
    return meaning.fields.empty();
  return site.type != MetadataType::layout && site.type != MetadataType::list_view &&
         site.type != MetadataType::record_type;
}

Strength weakened(Strength strength, bool counts_fully) {
  return counts_fully ? strength : std::min(strength, Strength::weak);
}

std::string_view last_segment(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

void note_coverage(MetadataType type, Coverage& coverage) {
  coverage.has_layouts |= type == MetadataType::layout;
  coverage.has_automation |= type == MetadataType::flow || type == MetadataType::workflow;
  coverage.has_code |= type == MetadataType::apex_class || type == MetadataType::apex_trigger;
  coverage.has_reports |= type == MetadataType::report || type == MetadataType::list_view;
}

}  // namespace

References::References(const Model& model, const Index& index) : model_(model) {
  Resolver resolver(model, index);
  const DependencySites dependencies(model);
  const InForce in_force(model);
  std::vector<FieldUse> field_uses;
  std::vector<ObjectUse> object_uses;
  std::vector<bool> is_doubtful(model.names.size());  // by target
  for (const ModelFile& file : model.files) {
    if (!file.is_aside) note_coverage(file.type, coverage_);
    for (std::uint32_t i = file.sites.begin; i < file.sites.end; ++i) {
      const Site& site = model.sites[i];
      // What a query names proves nothing about which families of files were retrieved.
      if (!dependencies.holds(site)) note_coverage(site.type, coverage_);
      const Meaning& meaning = resolver.meaning(site);
      if (site.target && casts_doubt(site, meaning)) is_doubtful[site.target.value] = true;
      const bool is_active = site.is_active && in_force.holds(site, file);
      const Reference reference{.site = i,
                                .strength = weakened(site.strength, is_active && !file.is_aside),
                                .is_active = is_active,
                                .is_ambiguous = meaning.is_ambiguous,
                                .is_unclassified = site.form == SiteForm::mention};
      for (const FieldId field : meaning.fields)
        field_uses.push_back({.field = field, .reference = reference});
      if (meaning.lacking)
        unknown_.push_back({.site = i,
                            .object = meaning.lacking,
                            .name = meaning.unknown_name,
                            .is_active = is_active});
      if (meaning.object) {
        object_uses.push_back({.object = meaning.object, .reference = reference});
        object_uses.back().reference.is_ambiguous = false;
      }
    }
  }
  drop_repeated_dependencies(model, field_uses);
  for (std::size_t i = 0; i < is_doubtful.size(); ++i) {
    if (is_doubtful[i]) named_.insert(fold(last_segment(model.names[NameId(i)])));
  }
  const auto sort_into = [](auto& uses, std::size_t count, auto id_of, Uses& sorted) {
    sorted.starts.assign(count + 1, 0);
    for (const auto& use : uses) ++sorted.starts[id_of(use) + 1];
    for (std::size_t i = 0; i < count; ++i) sorted.starts[i + 1] += sorted.starts[i];
    sorted.items.resize(uses.size());
    std::vector<std::uint32_t> next(sorted.starts.begin(), sorted.starts.end() - 1);
    for (const auto& use : uses) sorted.items[next[id_of(use)]++] = use.reference;
  };
  sort_into(
      field_uses, model.fields.size(), [](const FieldUse& use) { return use.field.value; }, fields_);
  sort_into(
      object_uses, model.objects.size(), [](const ObjectUse& use) { return use.object.value; }, objects_);
  limit_to_reach(model, index, {.starts = fields_.starts, .items = fields_.items});
}

std::span<const Reference> References::of(FieldId field) const {
  return std::span(fields_.items)
      .subspan(fields_.starts[field.value], fields_.starts[field.value + 1] - fields_.starts[field.value]);
}

std::span<const Reference> References::of(ObjectId object) const {
  return std::span(objects_.items)
      .subspan(objects_.starts[object.value],
               objects_.starts[object.value + 1] - objects_.starts[object.value]);
}

namespace {
Strength strongest_of(std::span<const Reference> uses) {
  Strength strongest = Strength::none;
  for (const Reference& use : uses) strongest = std::max(strongest, use.strength);
  return strongest;
}
}  // namespace

Strength References::strongest(FieldId field) const {
  return strongest_of(of(field));
}
Strength References::strongest(ObjectId object) const {
  return strongest_of(of(object));
}

bool References::is_named(std::string_view bare_name) const {
  return named_.contains(fold(bare_name));
}

FileId References::file_of(std::uint32_t site) const {
  const auto after =
      std::upper_bound(model_.files.begin(), model_.files.end(), site,
                       [](std::uint32_t at, const ModelFile& file) { return at < file.sites.end; });
  return FileId(static_cast<std::size_t>(after - model_.files.begin()));
}

}  // namespace lint
