// Any other visible formula: right after each save, but one more field in every read; one finding an object.
#include "linter/engine/rule.h"

namespace lint {
namespace {

void check(const Model& model, Context& cx) {
  const auto is_plain = [&](FieldId id, const Field& field) {
    const formula::FieldClass& kind = cx.analysis().formulas[id];
    const bool has_other_class =
        kind.is_volatile || kind.is_cross_object || kind.is_reader_dependent || kind.is_presentation;
    return field.is_formula() && !has_other_class && cx.scope().is_synced(id) &&
           !is_known_unseen(id, cx.analysis());
  };
  for (const FieldGroup& group : group_by_object(model, is_plain)) {
    Confidence confidence = Confidence::high;
    for (const Field* const field : group.fields) {
      confidence = std::max(confidence, confidence_of_visible(cx.id_of(*field), cx.analysis()));
    }
    cx.report(group, concat(counted(group.fields.size(), "formula", "formulas"), " of ",
                            Context::named(*group.object), " could be computed in Marketo instead"))
        .count(group.fields.size())
        .confidence(confidence)
        .note(list_names(names_of(group.fields), 40))
        .note(
            "Adobe advises against syncing formulas: each is read again with every record, and Marketo "
            "cannot write it")
        .note("both admins: keep those that campaigns use, and hide the others from the sync user");
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a visible formula that reads its own record only",
                     .severity = Severity::info,
                     .preset = Preset::all,
                 });

}  // namespace lint
