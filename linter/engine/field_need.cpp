// Who says that Marketo needs to see a field: implementation.
#include "linter/engine/field_need.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {
namespace {

const MarketoReference* live_use(FieldId id, const Context& cx) {
  const MarketoReference* surest = nullptr;
  for (const MarketoReference& use : cx.marketo_uses().of(id)) {
    if (use.strength != Strength::strong || use.confidence == Confidence::low) continue;
    if (surest == nullptr || use.confidence < surest->confidence) surest = &use;
  }
  return surest;
}

/// Empty when nobody wrote down that Marketo needs the field.
std::string stated_need(FieldId id, const Context& cx) {
  const Field& field = cx.model().fields[id];
  const Decision* const decision = cx.decision(field);
  if (decision != nullptr && decision->sync == SyncChoice::sync) {
    return concat("decided `sync` in decisions.toml",
                  decision->purpose.empty() ? std::string() : concat(", purpose: ", decision->purpose));
  }
  const SyncOptions& sync = cx.analysis().sync;
  if (equals_folded(sync.filter_field, field.name)) return "it is the sync filter field";
  const auto is_named = [&](const std::string& name) {
    return equals_folded(name, field.full_name) ||
           (field.object_name == "CampaignMember" && equals_folded(name, field.name));
  };
  if (std::any_of(sync.program_member_fields.begin(), sync.program_member_fields.end(), is_named)) {
    return "fieldlint.toml lists it as a program member field";
  }
  for (const Twin& twin : cx.analysis().twins.twins_of(id)) {
    if (twin.tier == Tier::mapping) return "fieldlint.toml maps it to a Marketo field";
  }
  return {};
}

}  // namespace

FieldNeed need_of(FieldId id, const Context& cx) {
  FieldNeed need{.why = stated_need(id, cx), .use = live_use(id, cx)};
  need.is_stated = !need.why.empty();
  if (need.is_stated || need.use == nullptr) return need;
  const MarketoUse& use = cx.model().marketo_uses[need.use->use];
  need.why = concat("it is in use in Marketo: ", to_string(use.kind), " `", use.asset, "`");
  return need;
}

}  // namespace lint
