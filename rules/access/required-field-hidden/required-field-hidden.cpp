// The sync stops when the sync user cannot read the objects and fields that it always reads.
#include "linter/engine/rule.h"

namespace lint {
namespace {

constexpr std::string_view kObjects[] = {"Lead", "Contact", "Account"};

void check_object(std::string_view name, Context& cx) {
  const ObjectId id = cx.index().find_object(name);
  if (!id || cx.access().of(id).read != Truth::no) return;
  const Object& object = cx.model().objects[id];
  Origin origin = object.origin;
  for (const std::uint32_t holder : cx.access().holders()) origin = cx.model().holders[holder].origin;
  cx.report_at(std::string(object.name), origin,
               concat("the sync user cannot read the object ", Context::named(object)))
      .note("Marketo's sync fails for every record of an object that its user cannot read")
      .note(concat("Salesforce admin: Setup › Profiles › ", cx.access().options().profile,
                   " › Object Settings › ", object.name,
                   ", tick Read; done when the next sync cycle reports no error"));
}

void check_field(const AlwaysRead& required, Context& cx) {
  const FieldId id = cx.index().find_field(required.field);
  if (!id || cx.access().of(id).verdict != Verdict::hidden) return;
  const Field& field = cx.model().fields[id];
  cx.report_access(field, access_origin(id, cx.analysis()),
                   concat("the sync user cannot read `", required.field, "`, which the sync always reads"))
      .severity(required.is_vital ? Severity::error : Severity::info)
      .note(required.is_vital
                ? "Marketo answers \"required field missing\" and the sync of the object fails"
                : "Adobe lists it among the fields that the sync user must see; what fails without it is not "
                  "documented")
      .note(concat(grant_steps(field, cx.access()),
                   "; done when Admin › Salesforce › Sync Status shows no failed job"));
}

void check(const Model&, Context& cx) {
  for (const std::string_view object : kObjects) check_object(object, cx);
  for (const AlwaysRead& required : kAlwaysRead) check_field(required, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field or object that the sync always reads is hidden from the sync user",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                     .need = Need::sync_user,
                 });

}  // namespace lint
