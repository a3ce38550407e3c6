// A formula that reads another record goes stale in Marketo when only that record changes; one finding an
// object.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// A finding marks this many fields; its note names them all.
constexpr std::size_t kMostLabels = 3;

/// "`Contact.Tier__c` reads `Account.Tier__c`".
std::string describe(const Field& field, const Context& cx) {
  const formula::FieldClass& kind = cx.analysis().formulas[cx.id_of(field)];
  if (kind.cross_object_through) {
    return concat("`", field.full_name, "` through `", cx.model().fields[kind.cross_object_through].full_name,
                  "`");
  }
  return concat("`", field.full_name, "` reads `", kind.cross_object_path, "`");
}

void check(const Model& model, Context& cx) {
  const auto is_stale = [&](FieldId id, const Field&) {
    const formula::FieldClass& kind = cx.analysis().formulas[id];
    return kind.is_cross_object && !kind.is_volatile && cx.scope().is_synced(id) &&
           !is_known_unseen(id, cx.analysis());
  };
  for (const FieldGroup& group : group_by_object(model, is_stale)) {
    Confidence confidence = Confidence::high;
    Report report =
        cx.report(group, concat(counted(group.fields.size(), "formula", "formulas"), " of ",
                                Context::named(*group.object), group.fields.size() == 1 ? " reads" : " read",
                                " other records, and Marketo does not notice their changes"));
    std::string paths;
    for (std::size_t i = 0; i < group.fields.size(); ++i) {
      const Field& field = *group.fields[i];
      confidence = std::max(confidence, confidence_of_visible(cx.id_of(field), cx.analysis()));
      if (i < kMostLabels) report.label(field.origin, describe(field, cx));
      paths += concat(i == 0 ? "" : ", ", describe(field, cx));
    }
    report.note(std::move(paths));
    report.count(group.fields.size())
        .confidence(confidence)
        .note(
            "when the other record is saved, this record's timestamp stays: Marketo keeps the old value "
            "until the "
            "record itself is saved")
        .note(
            "Salesforce admin: copy the value into a stored field with a record-triggered flow on the other "
            "object "
            "and sync that field, or hide the formula from the sync user");
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a visible formula reads another record",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
