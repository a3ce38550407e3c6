// A custom object that is synced, or wanted for the sync, and that nothing uses.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Whether a use stands in the object's own definition: its rules and formulas do not make it used.
bool is_own(const Reference& use, const Object& object, const Context& cx) {
  const std::string_view component = cx.model().names[cx.model().sites[use.site].component];
  const std::string_view owner = component.substr(0, component.find_first_of(".-"));
  return equals_folded(owner, object.name);
}

bool counts(const Reference& use, const Object& object, const Context& cx) {
  return use.strength >= Strength::medium && !is_own(use, object, cx) &&
         use.certainty != Certainty::ambiguous;
}

/// Whether a lookup that something uses leads to the object.
bool is_looked_up(ObjectId id, const Context& cx) {
  const std::span<const FieldId> lookups = cx.index().lookups_to(id);
  return std::any_of(lookups.begin(), lookups.end(), [&](FieldId lookup) {
    return cx.model().fields[lookup].object != id && cx.references().strongest(lookup) >= Strength::medium;
  });
}

bool is_used(ObjectId id, const Object& object, const Context& cx) {
  const auto has_use = [&](std::span<const Reference> uses) {
    return std::any_of(uses.begin(), uses.end(),
                       [&](const Reference& use) { return counts(use, object, cx); });
  };
  return is_looked_up(id, cx) || has_use(cx.references().of(id)) ||
         cx.marketo_uses().strongest(id) >= Strength::medium ||
         std::any_of(object.fields.begin(), object.fields.end(),
                     [&](FieldId field) { return has_use(cx.references().of(field)); });
}

/// Objects of the sync; under the preset `all` also the org's own ones, where the project holds what could
/// use them.
bool is_asked(ObjectId id, const Object& object, const Context& cx) {
  if (cx.scope().is_wanted(id)) return true;
  const Coverage& coverage = cx.references().coverage();
  return cx.analysis().preset == Preset::all && namespace_of(object.name).empty() && coverage.has_layouts &&
         coverage.has_reports && (coverage.has_automation || coverage.has_code);
}

void check(const Object& object, Context& cx) {
  const ObjectId id = cx.id_of(object);
  if (object.kind != ObjectKind::custom || !object.is_defined) return;
  if (!is_asked(id, object, cx) || is_used(id, object, cx)) return;
  const bool is_synced = cx.scope().is_wanted(id);
  Report report = cx.report(object, concat("nothing uses the custom object ", Context::named(object),
                                           is_synced ? ", and it is part of the sync" : ""));
  report.confidence(is_synced && cx.references().coverage().has_reports ? Confidence::high
                                                                        : Confidence::medium);
  if (!is_synced) {
    report.note(
        "Salesforce admin: look at how many records it holds and who saved the last one; then delete it, or "
        "say in "
        "its description what it is for");
    return;
  }
  report
      .note(
          "every saved record of a synced custom object waits in the same queue as people: one object fewer "
          "is a "
          "shorter backlog")
      .note(
          "Marketo admin: Admin › Salesforce Objects Sync › the object › Disable Sync, when no smart list or "
          "campaign "
          "uses it")
      .note(concat("Salesforce admin: then take Read on ", object.name, " from the sync user"));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a synced custom object that nothing uses",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
