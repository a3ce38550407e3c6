// A Lead field without its like on Contact: after conversion Marketo's field has no source any more.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool has_custom_field(std::string_view object, const Context& cx) {
  const ObjectId id = cx.index().find_object(object);
  if (!id) return false;
  const std::vector<FieldId>& fields = cx.model().objects[id].fields;
  return std::any_of(fields.begin(), fields.end(),
                     [&](FieldId field) { return cx.model().fields[field].is_custom; });
}

/// What Salesforce calculates for a lead means nothing on a contact; the filter field has a rule of its own.
bool is_asked(const Field& field, const Context& cx) {
  const bool is_calculated = field.is_formula() || field.type == FieldType::auto_number;
  return field.object_name == "Lead" && field.is_custom && !is_calculated &&
         !equals_folded(field.name, cx.analysis().sync.filter_field);
}

/// The value has another home after conversion: the account, or wherever the conversion mapping puts it.
bool lives_elsewhere(const Field& lead, const Context& cx) {
  const std::vector<ConversionMapping>& mappings = cx.model().conversions;
  const bool is_mapped = std::any_of(mappings.begin(), mappings.end(), [&](const ConversionMapping& mapping) {
    return equals_folded(mapping.lead_field, lead.name);
  });
  return is_mapped || cx.index().find_field(cx.index().find_object("Account"), lead.name);
}

/// The Lead fields without a like, those that Marketo writes apart from the others.
struct Missing {
  std::vector<const Field*> written;
  std::vector<const Field*> others;
  std::string why_written = {};  ///< of the first
};

Missing find_missing(const Object& lead, const Context& cx) {
  Missing missing;
  for (const FieldId id : lead.fields) {
    const Field& field = cx.model().fields[id];
    if (!is_asked(field, cx) || is_known_unseen(id, cx.analysis()) || person_partner(id, cx)) continue;
    std::string why = why_marketo_writes(id, cx);
    if (!why.empty()) {
      if (missing.written.empty()) missing.why_written = std::move(why);
      missing.written.push_back(&field);
    } else if (!lives_elsewhere(field, cx)) {
      missing.others.push_back(&field);
    }
  }
  return missing;
}

Report report_fields(const FieldGroup& group, std::string_view which, Context& cx) {
  const std::size_t count = group.fields.size();
  Confidence confidence = Confidence::high;
  for (const Field* const field : group.fields)
    confidence = std::max(confidence, confidence_of_visible(cx.id_of(*field), cx.analysis()));
  Report report = cx.report(
      group, concat(counted(count, "custom field", "custom fields"), " of ", Context::named(*group.object),
                    which, count == 1 ? " has" : " have", " no like on Contact"));
  return report.confidence(confidence).count(count).note(list_names(names_of(group.fields), count));
}

constexpr std::string_view kSteps =
    "Salesforce admin: Setup › Object Manager › Contact › Fields & Relationships › New, with the same API "
    "name "
    "and type, readable and editable for the sync user; then Setup › Object Manager › Lead › Fields & "
    "Relationships › Map Lead Fields";

void check(const Model& model, Context& cx) {
  const ObjectId id = cx.index().find_object("Lead");
  if (!id || !has_custom_field("Contact", cx)) return;
  const Object& lead = model.objects[id];
  const Missing missing = find_missing(lead, cx);
  if (!missing.written.empty()) {
    report_fields({.object = &lead, .fields = missing.written}, " that Marketo writes", cx)
        .discriminator("written")
        .note(concat("Marketo writes the first: ", missing.why_written))
        .note(
            "once a lead is converted the person is a contact, and what Marketo writes from that day on "
            "reaches nobody in Salesforce")
        .note(std::string(kSteps))
        .note(
            "Marketo admin: a contact field that is made after the first sync may arrive as a second Marketo "
            "field; ask Adobe Support to map both to one; done when Field Management shows one field for "
            "both");
  }
  if (missing.others.empty()) return;
  report_fields({.object = &lead, .fields = missing.others}, "", cx)
      .severity(Severity::info)
      .note(
          "when a lead is converted Marketo keeps the last value of each for ever, and Salesforce loses it "
          "unless the conversion mapping puts it somewhere")
      .note(concat("for those that marketing still needs once the person is a contact: ", kSteps));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a Lead field that Marketo sees has no like on Contact",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
