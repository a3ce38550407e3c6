// Classes of formula fields: own signals first, then what the fields they read pass on, until nothing
// changes.
#include "linter/formula/classify.h"

#include "linter/base/text.h"
#include "linter/formula/resolve.h"

namespace lint::formula {
namespace {

/// A calculated field and the fields its value is made from.
struct Calculated {
  FieldId field;
  std::vector<FieldId> reads;
};

void add_own_signals(const FormulaRecord& formula, FieldClass& own) {
  own.is_volatile = formula.calls_clock || formula.names_clock;
  own.is_presentation = formula.is_presentation;
  own.is_uncertain = !formula.error.empty();
}

/// `Account.Id`: the lookup's own value, which changes with a save of this record only.
bool is_own_key(const ResolvedPath& path) {
  return path.lookups.size() == 1 && equals_folded(path.last, "Id");
}

Calculated read_formula(const Model& model, const Index& index, FieldId id, FieldClass& own) {
  const Field& field = model.fields[id];
  Calculated calculated{.field = id, .reads = {}};
  const FormulaRecord& formula = model.formulas[field.formula_id];
  add_own_signals(formula, own);
  for (std::uint32_t i = formula.sites.begin; i < formula.sites.end; ++i) {
    const std::string_view text = model.names[model.sites[i].target];
    const ResolvedPath path = resolve_path(model, index, field.object, text);
    const bool is_cross_object = path.crosses_record && !is_own_key(path);
    if (is_cross_object && !own.is_cross_object) own.cross_object_path = text;
    own.is_cross_object |= is_cross_object;
    own.is_reader_dependent |= path.reads_user;
    own.is_uncertain |= path.is_lost;
    // What the running user's record is made of says nothing about this one.
    if (path.target && !path.is_global) calculated.reads.push_back(path.target);
  }
  return calculated;
}

/// Whether anything changed.
bool inherit(Calculated& calculated, Store<FieldId, FieldClass>& classes) {
  FieldClass& own = classes[calculated.field];
  bool changed = false;
  const auto pass_on = [&](bool theirs, bool& mine, FieldId& through, FieldId source) {
    if (!theirs || mine) return;
    mine = true;
    through = source;
    changed = true;
  };
  for (const FieldId source : calculated.reads) {
    if (source == calculated.field) continue;
    const FieldClass& other = classes[source];
    pass_on(other.is_volatile, own.is_volatile, own.volatile_through, source);
    pass_on(other.is_cross_object, own.is_cross_object, own.cross_object_through, source);
    pass_on(other.is_reader_dependent, own.is_reader_dependent, own.reader_through, source);
  }
  return changed;
}

}  // namespace

Store<FieldId, FieldClass> classify_fields(const Model& model, const Index& index) {
  Store<FieldId, FieldClass> classes;
  classes.resize(model.fields.size());
  std::vector<Calculated> calculated;
  for (std::uint32_t i = 0; i < model.fields.size(); ++i) {
    const FieldId id(i);
    const Field& field = model.fields[id];
    if (field.is_formula() && field.formula_id) {
      calculated.push_back(read_formula(model, index, id, classes[id]));
    } else if (field.type == FieldType::summary) {
      if (const FieldId summarized = index.find_field(field.summarized_field)) {
        calculated.push_back({.field = id, .reads = {summarized}});
      }
    }
  }
  // Signals only ever turn on, so this ends, cycles or not.
  for (bool changed = true; changed;) {
    changed = false;
    for (Calculated& one : calculated) changed |= inherit(one, classes);
  }
  return classes;
}

}  // namespace lint::formula
