// Uses in Marketo, resolved: implementation.
#include "linter/twins/marketo_uses.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/twins/marketo_names.h"

namespace lint {
namespace {

template <typename IdType>
using Rows = std::vector<std::pair<IdType, MarketoReference>>;

/// A smart list works as soon as it is saved; every other asset when it is approved, a campaign when it is
/// active (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/assets). Drafts,
/// campaigns that are off, and assets whose status no file states count a little less: one click makes them
/// live.
Strength strength_of(const MarketoUse& use) {
  const bool is_live = use.status == AssetStatus::approved || use.status == AssetStatus::active;
  return is_live || use.kind == AssetKind::smart_list ? Strength::strong : Strength::medium;
}

bool is_active(const MarketoUse& use) {
  return use.status != AssetStatus::draft && use.status != AssetStatus::inactive;
}

/// Tokens that look like fields of the person and are of the owner
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/demand-generation/landing-pages/personalizing-landing-pages/tokens-overview).
bool is_owner_token(std::string_view name) {
  return starts_with_folded(name, "Lead Owner ") || starts_with_folded(name, "Account Owner ");
}

/// Whether a field must have stood there. Filters of smart lists have the names of many other things.
bool names_field(const MarketoUse& use) {
  return use.confidence == Confidence::high && !use.name.empty() && !is_owner_token(use.name);
}

AssetCoverage coverage_of(const std::vector<MarketoAsset>& assets) {
  AssetCoverage coverage;
  for (const MarketoAsset& asset : assets) {
    if (!asset.is_read) continue;
    const bool is_form = asset.kind == AssetKind::form;
    const bool is_list = asset.kind == AssetKind::smart_list || asset.kind == AssetKind::campaign;
    coverage.has_forms |= is_form;
    coverage.has_lists |= is_list;
    // Tokens and scripts are parts of e-mails and pages, which may hold more.
    const bool is_part = asset.kind == AssetKind::token || asset.kind == AssetKind::script;
    coverage.has_messages |= !is_form && !is_list && !is_part;
  }
  return coverage;
}

Strength strongest_of(std::span<const MarketoReference> uses) {
  Strength strongest = Strength::none;
  for (const MarketoReference& use : uses) strongest = std::max(strongest, use.strength);
  return strongest;
}

/// Resolves one use after the other.
class Resolver {
 public:
  Resolver(const Model& model, const Index& index, const Twins& twins)
      : names_(model, index), twins_(twins) {}

  void resolve(std::uint32_t number, const MarketoUse& use) {
    MarketoReference reference{.use = number,
                               .strength = strength_of(use),
                               .is_active = is_active(use),
                               .confidence = use.confidence};
    if (const ObjectId object = names_.object_of(use)) objects.emplace_back(object, reference);
    if (use.name.empty()) return;
    const std::vector<MarketoFieldId> found = names_.fields_of(use);
    if (found.size() > 1) reference.confidence = Confidence::low;
    for (const MarketoFieldId id : found) add_twins(id, reference);
    if (!found.empty()) return;
    const std::vector<DirectField> direct = names_.direct_fields_of(use);
    for (const DirectField& each : direct) {
      reference.confidence = std::max(use.confidence, each.confidence);
      fields.emplace_back(each.field, reference);
    }
    if (direct.empty())
      unresolved.push_back({.use = number, .is_missing = names_field(use) && names_.has_schema(use)});
  }

  Rows<FieldId> fields;
  Rows<MarketoFieldId> marketo;
  Rows<ObjectId> objects;
  std::vector<UnresolvedUse> unresolved;

 private:
  void add_twins(MarketoFieldId id, MarketoReference reference) {
    reference.marketo = id;
    marketo.emplace_back(id, reference);
    for (const Twin& twin : twins_.twins_of(id)) {
      MarketoReference through = reference;
      through.confidence = std::max(through.confidence, twin.confidence);
      fields.emplace_back(twin.field, through);
    }
  }

  MarketoNames names_;
  const Twins& twins_;
};

}  // namespace

template <typename IdType>
MarketoReferenceTable<IdType>::MarketoReferenceTable(Rows<IdType> rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [id, reference] : rows) {
    ids_.push_back(id);
    references_.push_back(reference);
  }
}

template <typename IdType>
std::span<const MarketoReference> MarketoReferenceTable<IdType>::of(IdType id) const {
  const auto [first, last] = std::equal_range(ids_.begin(), ids_.end(), id);
  return std::span(references_)
      .subspan(static_cast<std::size_t>(first - ids_.begin()), static_cast<std::size_t>(last - first));
}

template class MarketoReferenceTable<FieldId>;
template class MarketoReferenceTable<MarketoFieldId>;
template class MarketoReferenceTable<ObjectId>;

MarketoUses::MarketoUses(const Model& model, const Index& index, const Twins& twins)
    : coverage_(coverage_of(model.marketo_assets)) {
  if (model.marketo_uses.empty()) return;
  Resolver resolver(model, index, twins);
  for (std::size_t i = 0; i < model.marketo_uses.size(); ++i) {
    resolver.resolve(static_cast<std::uint32_t>(i), model.marketo_uses[i]);
  }
  fields_ = MarketoReferenceTable<FieldId>(std::move(resolver.fields));
  marketo_ = MarketoReferenceTable<MarketoFieldId>(std::move(resolver.marketo));
  objects_ = MarketoReferenceTable<ObjectId>(std::move(resolver.objects));
  unresolved_ = std::move(resolver.unresolved);
}

Strength MarketoUses::strongest(FieldId field) const {
  return strongest_of(of(field));
}
Strength MarketoUses::strongest(ObjectId object) const {
  return strongest_of(of(object));
}

}  // namespace lint
