// Lead and Contact fields of one person: implementation.
#include "linter/engine/person_pair.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/engine/advice.h"

namespace lint {
namespace {

/// The field of `object` that stands for the same Marketo field.
FieldId joined_field(FieldId field, std::string_view object, const Context& cx) {
  for (const Twin& twin : cx.analysis().twins.twins_of(field)) {
    if (twin.confidence == Confidence::low) continue;
    for (const Twin& other : cx.analysis().twins.twins_of(twin.marketo)) {
      const bool is_sure = other.confidence != Confidence::low;
      if (is_sure && cx.model().fields[other.field].object_name == object) return other.field;
    }
  }
  return {};
}

bool has_sure_twin(FieldId field, const Context& cx) {
  const std::span<const Twin> twins = cx.analysis().twins.twins_of(field);
  return std::any_of(twins.begin(), twins.end(),
                     [](const Twin& twin) { return twin.confidence != Confidence::low; });
}

}  // namespace

FieldId person_partner(FieldId id, const Context& cx) {
  const Field& field = cx.model().fields[id];
  const bool is_lead = field.object_name == "Lead";
  if (!is_lead && field.object_name != "Contact") return {};
  const std::string_view other = is_lead ? "Contact" : "Lead";
  if (const FieldId joined = joined_field(id, other, cx)) return joined;
  return field.is_custom ? cx.index().find_field(cx.index().find_object(other), field.name) : FieldId();
}

bool is_known_apart(FieldId field, FieldId partner, const Context& cx) {
  return has_sure_twin(field, cx) && has_sure_twin(partner, cx) &&
         joined_field(field, cx.model().fields[partner].object_name, cx) != partner;
}

std::vector<PersonPair> visible_person_pairs(const Context& cx) {
  std::vector<PersonPair> pairs;
  const ObjectId lead = cx.index().find_object("Lead");
  if (!lead) return pairs;
  for (const FieldId id : cx.model().objects[lead].fields) {
    const Field& field = cx.model().fields[id];
    const FieldId partner = field.is_custom ? person_partner(id, cx) : FieldId();
    if (!partner || is_known_unseen(id, cx.analysis()) || is_known_unseen(partner, cx.analysis())) continue;
    pairs.push_back({.lead = &field,
                     .contact = &cx.model().fields[partner],
                     .is_apart = is_known_apart(id, partner, cx)});
  }
  return pairs;
}

Confidence confidence_of(const PersonPair& pair, const Context& cx) {
  return std::max(confidence_of_visible(cx.id_of(*pair.lead), cx.analysis()),
                  confidence_of_visible(cx.id_of(*pair.contact), cx.analysis()));
}

}  // namespace lint
