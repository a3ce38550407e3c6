// Whether Marketo writes a Salesforce field: implementation. A new source of evidence is one more step here.
#include "linter/engine/marketo_writes.h"

#include "linter/base/text.h"
#include "linter/engine/person_pair.h"

namespace lint {
namespace {

/// Objects whose fields Marketo writes; Salesforce calculates some of them all the same.
bool can_write(FieldId id, const Field& field, const Context& cx) {
  const bool is_calculated = field.is_formula() || field.is_read_only || field.type == FieldType::summary ||
                             field.type == FieldType::auto_number;
  const bool is_two_way = field.object_name == "Lead" || field.object_name == "Contact" ||
                          (field.object_name == "CampaignMember" && cx.scope().is_synced(id));
  return is_two_way && !is_calculated;
}

std::string by_decision(const Field& field, const Context& cx) {
  const Decision* const decision = cx.decision(field);
  if (decision == nullptr || decision->sync == SyncChoice::hide) return {};
  const bool is_written =
      decision->direction == SyncDirection::to_salesforce || decision->direction == SyncDirection::both;
  if (!is_written) return {};
  return concat("decisions.toml gives `", field.full_name, "` the direction `",
                to_string(decision->direction), "`");
}

/// Fields that Adobe's set-up guide has an org create for Marketo to fill; `mkto2__` is the older package
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/setup/enterprise-unlimited-edition/step-1-of-3-add-marketo-fields-to-salesforce-enterprise-unlimited).
std::string by_name(const Field& field) {
  for (const std::string_view prefix : {"mkto71_", "mkto2__"}) {
    if (starts_with_folded(field.name, prefix)) return "it is one of the fields that Marketo fills by itself";
  }
  return {};
}

}  // namespace

std::string why_marketo_writes(FieldId id, const Context& cx) {
  const Field& field = cx.model().fields[id];
  if (!can_write(id, field, cx)) return {};
  if (std::string why = by_decision(field, cx); !why.empty()) return why;
  // One Marketo field writes both halves of a person.
  const FieldId partner = person_partner(id, cx);
  if (partner && !is_known_apart(id, partner, cx)) {
    if (std::string why = by_decision(cx.model().fields[partner], cx); !why.empty()) return why;
  }
  return by_name(field);
}

}  // namespace lint
