// A synced custom object that reaches a person or company only through another object.
#include "linter/engine/rule.h"

namespace lint {
namespace {

void check(const Object& object, Context& cx) {
  const ObjectId id = cx.id_of(object);
  if (!cx.scope().is_wanted(id) || !object.is_defined) return;
  const std::vector<FieldId> path = path_to_person(id, cx);
  if (path.size() < 2) return;
  const Field& first = cx.model().fields[path[0]];
  const Field& second = cx.model().fields[path[1]];
  cx.report(object,
            concat("the custom object ", Context::named(object), " reaches ",
                   second.reference_to.size() == 1 ? second.reference_to.front() : "a person or company",
                   " only in two steps: `", first.full_name, "`, then `", second.full_name, "`"))
      .label(first.origin, "the first step")
      .label(second.origin, "the second step")
      .note(
          "Adobe's pages disagree about two steps: one allows one or two levels, the other direct links "
          "only")
      .note(
          "Marketo admin: Admin › Salesforce Objects Sync › Refresh Schema shows whether the object can be "
          "enabled; try it with one smart list before a campaign relies on it")
      .note(
          concat("Salesforce admin: to be sure, Setup › Object Manager › ", object.name,
                 " › Fields & Relationships › New, a Lookup straight to Lead, Contact or Account that a flow "
                 "fills; done when the object is enabled in Marketo or has a direct link"));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a synced custom object reaches a person or company only in two steps",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
