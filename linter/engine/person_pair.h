// A Lead field and the Contact field that hold one value of one person.
#pragma once

#include "linter/engine/context.h"

namespace lint {

/// The Contact field of a Lead field, or the other way round: joined with the same Marketo field, else of the
/// same API name. None for fields of other objects. Marketo merges such pairs at the first sync
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/setup/optional-steps/edit-initial-field-mappings).
[[nodiscard]] FieldId person_partner(FieldId field, const Context& cx);

/// Whether Marketo's schema shows that the two are two Marketo fields of one person: they were not merged.
[[nodiscard]] bool is_known_apart(FieldId field, FieldId partner, const Context& cx);

/// Both halves of a pair.
struct PersonPair {
  const Field* lead = nullptr;
  const Field* contact = nullptr;
  bool is_apart = false;  ///< known to be two Marketo fields
};

/// The pairs whose Lead half is a custom field and of which no half is known to be hidden from the sync user,
/// in the model's order.
[[nodiscard]] std::vector<PersonPair> visible_person_pairs(const Context& cx);

/// High when both halves are known to be visible, low when access is unknown.
[[nodiscard]] Confidence confidence_of(const PersonPair& pair, const Context& cx);

}  // namespace lint
