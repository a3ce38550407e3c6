// Fields that hold what a person agreed to: implementation.
#include "linter/engine/consent.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/engine/advice.h"

namespace lint {
namespace {

/// Both are fields of Salesforce that Marketo's own Unsubscribed and Do Not Call stand for
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/default-salesforce-field-mapping).
constexpr std::array<std::string_view, 2> kStandard{"HasOptedOutOfEmail", "DoNotCall"};

constexpr std::array<std::string_view, 15> kWords{
    "consent",      "opt in",      "opt-in",      "optin",        "opted in",
    "opt out",      "opt-out",     "optout",      "opted out",    "unsubscribe",
    "unsubscribed", "do not call", "do not mail", "do not email", "do not contact"};

bool speaks_of_consent(const Field& field) {
  const std::string name = words_of(field.name);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    return has_word(name, word) || has_word(field.label, word);
  });
}

bool has_sure_twin(FieldId id, const Context& cx) {
  return std::ranges::any_of(cx.analysis().twins.twins_of(id),
                             [](const Twin& twin) { return twin.confidence != Confidence::low; });
}

}  // namespace

bool is_consent_field(FieldId id, const Context& cx) {
  const Field& field = cx.model().fields[id];
  if (field.object_name != "Lead" && field.object_name != "Contact") return false;
  const Decision* const decision = cx.decision(field);
  if (decision != nullptr && decision->sync == SyncChoice::hide) return false;
  if (!field.is_custom) {
    return std::any_of(kStandard.begin(), kStandard.end(),
                       [&](std::string_view name) { return equals_folded(name, field.name); });
  }
  return speaks_of_consent(field) && (decision != nullptr || has_sure_twin(id, cx));
}

}  // namespace lint
