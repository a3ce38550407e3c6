// Who says that Marketo writes a field: implementation.
#include "linter/engine/write_need.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/engine/marketo_writes.h"

namespace lint {
namespace {

bool is_two_way(FieldId id, const Context& cx) {
  const std::string_view object = cx.model().fields[id].object_name;
  return object == "Lead" || object == "Contact" || (object == "CampaignMember" && cx.scope().is_synced(id));
}

WriteNeed by_form(FieldId id, const Context& cx) {
  WriteNeed need;
  for (const MarketoReference& reference : cx.marketo_uses().of(id)) {
    const MarketoUse& use = cx.model().marketo_uses[reference.use];
    const bool is_filled = use.kind == AssetKind::form && use.direction == Direction::writes;
    if (!is_filled || reference.strength != Strength::strong || reference.confidence == Confidence::low) {
      continue;
    }
    if (need.form != nullptr && reference.confidence >= need.confidence) continue;
    need = {.why = concat("the form `", use.asset, "` asks for it"),
            .confidence = reference.confidence,
            .form = &use};
  }
  return need;
}

}  // namespace

WriteNeed write_need_of(FieldId id, const Context& cx) {
  if (!is_two_way(id, cx)) return {};
  const Field& field = cx.model().fields[id];
  const Decision* const decision = cx.decision(field);
  const SyncDirection direction = decision == nullptr ? SyncDirection::unstated : decision->direction;
  if (direction == SyncDirection::to_marketo) return {};
  if (decision != nullptr && decision->sync == SyncChoice::hide) return {};
  // A decision about a formula counts: it cannot be kept.
  if (direction != SyncDirection::unstated) {
    return {.why = concat("decisions.toml gives `", field.full_name, "` the direction `",
                          to_string(direction), "`")};
  }
  if (std::string why = why_marketo_writes(id, cx); !why.empty()) return {.why = std::move(why)};
  return by_form(id, cx);
}

bool is_object_written(ObjectId object, const Context& cx) {
  const std::vector<FieldId>& fields = cx.model().objects[object].fields;
  return std::any_of(fields.begin(), fields.end(),
                     [&](FieldId field) { return !write_need_of(field, cx).why.empty(); });
}

}  // namespace lint
