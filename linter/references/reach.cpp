// Reach: uses spread from what is used for itself to what its definition reads.
#include "linter/references/reach.h"

#include <algorithm>
#include <set>

#include "linter/references/references.h"

namespace lint {
namespace {

class Reach {
 public:
  Reach(const Model& model, const Index& index, FieldReferences references)
      : model_(model), index_(index), references_(references) {}

  void limit() {
    note_definitions();
    count_own_uses();
    spread();
    for (Reference& reference : references_.items) {
      if (reference.through)
        reference.strength = std::min(reference.strength, strengths_[reference.through.value]);
    }
  }

 private:
  /// A use by the definition of a field, seen from that field.
  struct Read {
    FieldId read;
    Strength strength = Strength::none;
  };

  /// The field whose value the site helps to make, or none.
  [[nodiscard]] FieldId definition_around(const Site& site) {
    const std::string_view path = model_.names[site.path];
    const bool makes_value = path == "formula" || path == "defaultValue" || path.starts_with("summar");
    if (site.type != MetadataType::custom_field || !site.component || !makes_value) return {};
    if (definitions_.empty()) definitions_.resize(model_.names.size());
    Definition& definition = definitions_[site.component.value];
    if (!definition.is_known) {
      definition = {.field = index_.find_field(model_.names[site.component]), .is_known = true};
    }
    return definition.field;
  }

  void note_definitions() {
    reads_.resize(model_.fields.size());
    for_each([&](FieldId field, Reference& reference) {
      if (reference.strength == Strength::none) return;  // a name in a comment
      const FieldId definition = definition_around(model_.sites[reference.site]);
      if (!definition || definition == field) return;
      reference.through = definition;
      reads_[definition.value].push_back({.read = field, .strength = reference.strength});
    });
  }

  void count_own_uses() {
    strengths_.assign(model_.fields.size(), Strength::none);
    for (std::uint32_t i = 0; i < model_.fields.size(); ++i) {
      const std::string_view name_space = namespace_of(model_.fields[FieldId(i)].name);
      if (!name_space.empty() && name_space != model_.project_namespace) raise(FieldId(i), Strength::medium);
    }
    for_each([&](FieldId field, const Reference& reference) {
      if (!reference.through) raise(field, reference.strength);
    });
  }

  void spread() {
    while (!raised_.empty()) {
      const FieldId used = raised_.back();
      raised_.pop_back();
      for (const Read& read : reads_[used.value]) {
        raise(read.read, std::min(read.strength, strengths_[used.value]));
      }
    }
  }

  void raise(FieldId field, Strength strength) {
    if (strength <= strengths_[field.value]) return;
    strengths_[field.value] = strength;
    raised_.push_back(field);
  }

  template <typename Visit>
  void for_each(const Visit& visit) {
    for (std::uint32_t i = 0; i < model_.fields.size(); ++i) {
      for (std::uint32_t at = references_.starts[i]; at < references_.starts[i + 1]; ++at) {
        visit(FieldId(i), references_.items[at]);
      }
    }
  }

  struct Definition {
    FieldId field;
    bool is_known = false;
  };

  const Model& model_;
  const Index& index_;
  FieldReferences references_;
  std::vector<Definition> definitions_;   ///< by name of the component
  std::vector<std::vector<Read>> reads_;  ///< what each field's definition reads
  std::vector<Strength> strengths_;       ///< the strongest use so far
  std::vector<FieldId> raised_;           ///< whose reads are to be looked at again
};

}  // namespace

void limit_to_reach(const Model& model, const Index& index, FieldReferences references) {
  Reach(model, index, references).limit();
}

std::vector<std::vector<FieldId>> definitions_using(const References& references, FieldId field) {
  std::vector<std::vector<FieldId>> steps;
  std::set<FieldId> seen{field};
  std::vector<FieldId> current{field};
  while (true) {
    std::vector<FieldId> next;
    for (const FieldId used : current) {
      for (const Reference& reference : references.of(used)) {
        if (reference.through && seen.insert(reference.through).second) next.push_back(reference.through);
      }
    }
    if (next.empty()) return steps;
    steps.push_back(next);
    current = std::move(next);
  }
}

}  // namespace lint
