// Lead and Contact have the field, but the conversion of a lead does not carry its value over.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool is_mapped(const Field& lead, const Context& cx) {
  const std::vector<ConversionMapping>& mappings = cx.model().conversions;
  return std::any_of(mappings.begin(), mappings.end(), [&](const ConversionMapping& mapping) {
    return equals_folded(mapping.lead_field, lead.name);
  });
}

bool is_stored(const Field& field) {
  return !field.is_formula() && field.type != FieldType::summary && field.type != FieldType::auto_number;
}

void check(const Model& model, Context& cx) {
  if (model.conversions.empty()) return;
  FieldGroup group;
  Confidence confidence = Confidence::high;
  for (const PersonPair& pair : visible_person_pairs(cx)) {
    const bool can_be_mapped = is_stored(*pair.lead) && is_stored(*pair.contact) && pair.contact->is_custom &&
                               gap_between(*pair.lead, *pair.contact) < TypeGap::form;
    if (!can_be_mapped || is_mapped(*pair.lead, cx)) continue;
    group.object = &model.objects[pair.lead->object];
    group.fields.push_back(pair.lead);
    confidence = std::max(confidence, confidence_of(pair, cx));
  }
  if (group.fields.empty()) return;
  const std::size_t count = group.fields.size();
  cx.report(group, concat(counted(count, "field", "fields"), " of Lead and Contact ",
                          count == 1 ? "is" : "are", " not mapped for lead conversion"))
      .confidence(confidence)
      .count(count)
      .label(model.conversions.front().origin, "the conversion mapping")
      .note(list_names(names_of(group.fields), count))
      .note(
          "when a lead is converted its value stays behind on the lead: the contact starts empty, and from "
          "then on Marketo syncs the person with the contact")
      .note(
          "Salesforce admin: Setup › Object Manager › Lead › Fields & Relationships › Map Lead Fields, set "
          "the "
          "Contact field of each; done when the conversion mapping names it");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field of Lead and Contact is not mapped for lead conversion",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
