// A field that somebody said Marketo needs is hidden from the sync user: its values freeze in Marketo.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// The surest use by a live asset of Marketo, or null.
const MarketoReference* live_use(FieldId id, const Context& cx) {
  const MarketoReference* surest = nullptr;
  for (const MarketoReference& use : cx.marketo_uses().of(id)) {
    if (use.strength != Strength::strong || use.confidence == Confidence::low) continue;
    if (surest == nullptr || use.confidence < surest->confidence) surest = &use;
  }
  return surest;
}

/// Who says that Marketo needs the field; empty when nobody does.
std::string stated_need(FieldId id, const Field& field, const Context& cx) {
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

void check(const Field& field, Context& cx) {
  const FieldId id = cx.id_of(field);
  if (cx.access().of(id).verdict != Verdict::hidden) return;
  std::string need = stated_need(id, field, cx);
  const MarketoReference* const found = live_use(id, cx);
  const MarketoUse* const use = found == nullptr ? nullptr : &cx.model().marketo_uses[found->use];
  const bool is_stated = !need.empty();
  if (!is_stated && use == nullptr) return;
  if (!is_stated) need = concat("it is in use in Marketo: ", to_string(use->kind), " `", use->asset, "`");
  Report report =
      cx.report_access(field, access_origin(id, cx.analysis()),
                       concat("the sync user cannot read ", Context::named(field), ", and Marketo needs it"));
  if (!is_stated) report.confidence(found->confidence);
  if (use != nullptr) report.label(use->origin, "Marketo uses it here");
  report.label(field.origin, "the field")
      .note(concat("needed: ", need))
      .note(
          "Marketo keeps the last value of each record for ever: lists, scores and campaigns go on with old "
          "data")
      .note(concat(grant_steps(field, cx.access()), ". Or, if Marketo no longer needs it, change the ",
                   is_stated ? "decision" : "asset"));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field that Marketo needs is hidden from the sync user",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                     .need = Need::sync_user,
                 });

}  // namespace lint
