// Marketo syncs a custom object only when two lookups at most lead from it to a person or a company.
#include "linter/engine/rule.h"

namespace lint {
namespace {

constexpr std::string_view kAnchors[] = {"Lead", "Contact", "Account"};
constexpr int kSteps = 2;

/// The objects that the lookups of `object` lead to.
std::vector<ObjectId> parents(ObjectId object, const Context& cx) {
  std::vector<ObjectId> found;
  for (const FieldId id : cx.model().objects[object].fields) {
    for (const std::string_view target : cx.model().fields[id].reference_to) {
      if (const ObjectId parent = cx.index().find_object(target)) found.push_back(parent);
    }
  }
  return found;
}

bool is_anchor(ObjectId object, const Context& cx) {
  return std::any_of(std::begin(kAnchors), std::end(kAnchors), [&](std::string_view anchor) {
    return equals_folded(cx.model().objects[object].name, anchor);
  });
}

bool reaches_anchor(ObjectId start, const Context& cx) {
  std::vector<ObjectId> reached{start};
  for (int step = 0; step < kSteps; ++step) {
    std::vector<ObjectId> next;
    for (const ObjectId object : reached) {
      for (const ObjectId parent : parents(object, cx)) next.push_back(parent);
    }
    if (std::any_of(next.begin(), next.end(), [&](ObjectId object) { return is_anchor(object, cx); }))
      return true;
    reached = std::move(next);
  }
  return false;
}

/// Lookups to objects that the project does not hold: the path may go on there.
bool leads_outside(const Object& object, const Context& cx) {
  return std::any_of(object.fields.begin(), object.fields.end(), [&](FieldId id) {
    const Field& field = cx.model().fields[id];
    return is_relationship(field.type) &&
           std::any_of(field.reference_to.begin(), field.reference_to.end(), [&](std::string_view target) {
             const ObjectId parent = cx.index().find_object(target);
             return !parent || (is_custom_name(target) && !cx.model().objects[parent].is_defined);
           });
  });
}

void check(const Object& object, Context& cx) {
  const ObjectId id = cx.id_of(object);
  if (!cx.scope().is_wanted(id) || !object.is_defined || reaches_anchor(id, cx)) return;
  cx.report(object,
            concat("the custom object ", Context::named(object),
                   " is wanted for the sync, but no two lookups lead from it to Lead, Contact or Account"))
      .confidence(leads_outside(object, cx) ? Confidence::low : Confidence::high)
      .note(
          "Marketo can only sync a custom object that is linked to a lead, contact or account, at most two "
          "steps away: "
          "it does not appear under Salesforce Objects Sync")
      .note(concat(
          "Salesforce admin: Setup › Object Manager › ", object.name,
          " › Fields & Relationships › New, a Lookup to Lead, Contact or Account; or take the object out of "
          "`custom-objects` under `[sync]` in fieldlint.toml"));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a custom object wanted for the sync is linked to no person or company",
                     .severity = Severity::error,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
