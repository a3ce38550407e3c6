// References: every site is resolved once for each distinct name and context, then sorted by field.
#include "linter/references/references.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/references/dependencies.h"
#include "linter/references/in_force.h"
#include "linter/references/meaning.h"
#include "linter/references/reach.h"

namespace lint {
namespace {

struct FieldUse {
  FieldId field;
  Reference reference;
};

struct ObjectUse {
  ObjectId object;
  Reference reference;
};

/// Layouts and list views name most fields; they make no doubt. Nor do definitions whose field is known.
bool casts_doubt(const Site& site, const Meaning& meaning) {
  const auto is_proven = [](const MeantField& each) { return each.certainty == Certainty::proven; };
  if (site.form == SiteForm::mention || site.form == SiteForm::object_or_field) return true;
  if (site.type == MetadataType::custom_field && site.strength != Strength::none)
    return !std::all_of(meaning.fields.begin(), meaning.fields.end(), is_proven) || meaning.fields.empty();
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

/// Folded; the lookup's name for a relationship, `Owner__c` for `Owner__r`.
std::string field_name(std::string_view name) {
  return ends_with_folded(name, "__r") ? fold(concat(name.substr(0, name.size() - 1), "c")) : fold(name);
}

void note_coverage(MetadataType type, Coverage& coverage) {
  coverage.has_layouts |= type == MetadataType::layout;
  coverage.has_automation |= type == MetadataType::flow || type == MetadataType::workflow;
  coverage.has_code |= type == MetadataType::apex_class || type == MetadataType::apex_trigger;
  coverage.has_reports |= type == MetadataType::report || type == MetadataType::list_view;
}

}  // namespace

References::References(const Model& model, const Index& index) : model_(model), generic_code_(model, index) {
  Meanings meanings(model, index);
  const DependencySites dependencies(model);
  const InForce in_force(model);
  const auto in_query = [soql = model.names.find("soql"),
                         query = model.names.find("query")](const Site& site) {
    return site.path && (site.path == soql || site.path == query);
  };
  std::vector<FieldUse> field_uses;
  field_uses.reserve(model.sites.size());
  std::vector<ObjectUse> object_uses;
  std::vector<bool> is_doubtful(model.names.size());  // by target
  for (const ModelFile& file : model.files) {
    if (!file.is_aside) note_coverage(file.type, coverage_);
    for (std::uint32_t i = file.sites.begin; i < file.sites.end; ++i) {
      const Site& site = model.sites[i];
      // What a query names proves nothing about which families of files were retrieved.
      if (!dependencies.holds(site)) note_coverage(site.type, coverage_);
      const Meaning& meaning = meanings.of(site);
      if (site.target && casts_doubt(site, meaning)) is_doubtful[site.target.value] = true;
      const bool is_active = site.is_active && in_force.holds(site, file);
      const Strength strength = weakened(in_force.strength_of(site), is_active && !file.is_aside);
      Reference reference{.site = i, .strength = strength, .is_active = is_active};
      for (const MeantField& meant : meaning.fields) {
        // A sub-select names its relationship once, behind FROM, however many columns it has.
        if (meant.is_child_step && in_query(site)) continue;
        const bool is_other = meant.certainty == Certainty::elsewhere;
        reference.certainty = meant.certainty;
        reference.strength = is_other ? Strength::none : strength;
        reference.direction =
            meant.is_step && site.direction == Direction::writes ? Direction::reads : site.direction;
        field_uses.push_back({.field = meant.field, .reference = reference});
      }
      if (meaning.lacking)
        unknown_.push_back(
            {.site = i, .object = meaning.lacking, .name = meaning.unknown_name, .is_active = is_active});
      if (meaning.object) {
        reference.strength = strength;
        reference.direction = site.direction;
        reference.certainty = site.form == SiteForm::mention ? Certainty::by_name : Certainty::proven;
        object_uses.push_back({.object = meaning.object, .reference = reference});
      }
    }
  }
  for (const PermissionHolder& holder : model.holders) coverage_.names_code |= holder.names_code;
  drop_repeated_dependencies(model, field_uses);
  for (std::size_t i = 0; i < is_doubtful.size(); ++i) {
    if (is_doubtful[i]) named_.insert(field_name(last_segment(model.names[NameId(i)])));
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
