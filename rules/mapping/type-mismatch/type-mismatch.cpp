// Fields that are one field in Marketo hold values of different types.
#include <set>

#include "linter/engine/rule.h"

namespace lint {
namespace {

/// "Number(4,2)", "Text formula".
std::string describe(const Field& field) {
  const std::string digits =
      field.precision > 0 ? concat("(", field.precision - field.scale, ",", field.scale, ")") : std::string();
  return concat(to_string(field.type), digits, field.is_formula() ? " formula" : "");
}

std::string consequence(TypeGap gap) {
  switch (gap) {
    case TypeGap::none:
      break;
    case TypeGap::wording:
      return "values move, but only one side limits their length or choice: a text that the other side does "
             "not accept is refused there";
    case TypeGap::form:
      return "values move, but some are cut, rounded or refused on the way";
    case TypeGap::kind:
      return "no value of one is a value of the other: Marketo cannot keep both in one field, so values of "
             "one side are lost or the pair stays two fields for one person";
  }
  return {};
}

/// Values are lost for sure only where both are seen and one field holds both.
Severity severity_of(TypeGap gap, const PersonPair& pair, const Context& cx) {
  const bool is_sure = !pair.is_apart && confidence_of(pair, cx) == Confidence::high;
  if (gap == TypeGap::kind && is_sure) return Severity::error;
  return gap >= TypeGap::form ? Severity::warning : Severity::info;
}

/// A hook stops for lost values only.
bool is_asked(Severity severity, const Context& cx) {
  return severity == Severity::error || cx.analysis().preset != Preset::gate;
}

void report_pair(const PersonPair& pair, TypeGap gap, Context& cx) {
  const Field& lead = *pair.lead;
  const Field& contact = *pair.contact;
  const Severity severity = severity_of(gap, pair, cx);
  if (!is_asked(severity, cx)) return;
  cx.report(lead, concat(Context::named(lead), " is ", describe(lead), ", but `", contact.full_name, "` is ",
                         describe(contact),
                         pair.is_apart ? ", and Marketo has two fields for one person"
                                       : ", and Marketo has one field for both"))
      .severity(severity)
      .confidence(confidence_of(pair, cx))
      .label(contact.origin, concat("`", contact.full_name, "`"))
      .note(pair.is_apart
                ? "Marketo could not merge them: a list or rule that asks for one field misses the people of "
                  "the other"
                : consequence(gap))
      .note(concat("Salesforce admin: agree on one type; ", setup_path(contact),
                   " › Edit › Change Field Type, or a new field with the right type that takes over the "
                   "values; lead conversion maps most types only to the same type"))
      .note(concat("Marketo admin: Admin › Field Management › ", lead.label.empty() ? lead.name : lead.label,
                   " shows whether both are mapped to one field; done when the types are equal and both "
                   "show there"));
}

/// The twin whose type is farthest from what its Marketo field holds.
struct Mismatch {
  const Twin* twin = nullptr;
  TypeGap gap = TypeGap::none;
};

Mismatch worst_mismatch(MarketoFieldId id, const Context& cx) {
  Mismatch worst;
  for (const Twin& twin : cx.analysis().twins.twins_of(id)) {
    const Field& field = cx.model().fields[twin.field];
    const bool is_known = field.is_custom && twin.confidence != Confidence::low;
    if (!is_known || is_known_unseen(twin.field, cx.analysis())) continue;
    const TypeGap gap = gap_between(field, cx.model().marketo_fields[id].data_type);
    // Adobe itself pairs text fields with its own fields of type url, so only another kind is a fault there.
    if (twin.tier == Tier::built_in && gap != TypeGap::kind) continue;
    if (gap > worst.gap) worst = {.twin = &twin, .gap = gap};
  }
  return worst;
}

/// Marketo's own types are fixed; that of a field it took over from Salesforce can be changed.
std::string fix_steps(const Field& field, const MarketoField& marketo, bool is_built_in) {
  const std::string_view label = marketo.label.empty() ? marketo.rest_name : marketo.label;
  const std::string salesforce =
      concat("Salesforce admin: ", setup_path(field), " › Edit › Change Field Type");
  if (is_built_in) return concat(salesforce, ", to what Marketo's field holds; done when both types agree");
  return concat("Marketo admin: Admin › Field Management › ", label,
                " › Field Actions › Change Type, after exporting the values: those that do not fit the new "
                "type are deleted. Or, if the old type was the right one, ",
                salesforce, "; done when both types agree");
}

void report_twin(const MarketoField& marketo, const Mismatch& mismatch, Context& cx) {
  const Field& field = cx.model().fields[mismatch.twin->field];
  const bool is_built_in = mismatch.twin->tier == Tier::built_in;
  const Severity severity = mismatch.gap == TypeGap::kind ? Severity::error : Severity::info;
  if (!is_asked(severity, cx)) return;
  cx.report(field, concat(Context::named(field), " is ", describe(field), ", but its Marketo field `",
                          marketo.rest_name, "` is `", marketo.data_type, "`"))
      .severity(severity)
      .confidence(mismatch.twin->confidence)
      .discriminator(concat("marketo:", marketo.rest_name))
      .label(marketo.origin, "the Marketo field")
      .note(is_built_in ? "the Marketo field is Marketo's own, and its type is fixed"
                        : "Marketo took its type from Salesforce, so the type was changed there later, or "
                          "the two were mapped by hand")
      .note(consequence(mismatch.gap))
      .note(fix_steps(field, marketo, is_built_in));
}

void check(const Model& model, Context& cx) {
  std::set<FieldId> reported;
  for (const PersonPair& pair : visible_person_pairs(cx)) {
    const TypeGap gap = gap_between(*pair.lead, *pair.contact);
    if (gap == TypeGap::none) continue;
    report_pair(pair, gap, cx);
    reported.insert({cx.id_of(*pair.lead), cx.id_of(*pair.contact)});
  }
  for (std::size_t i = 0; i < model.marketo_fields.size(); ++i) {
    const Mismatch mismatch = worst_mismatch(MarketoFieldId(i), cx);
    if (mismatch.twin == nullptr || reported.contains(mismatch.twin->field)) continue;
    report_twin(model.marketo_fields[MarketoFieldId(i)], mismatch, cx);
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "two fields of one Marketo field have different types",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                 });

}  // namespace lint
