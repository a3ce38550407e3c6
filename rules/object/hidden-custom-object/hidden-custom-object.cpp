// A custom object that the sync needs is hidden from the sync user.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool is_in_marketo(const Object& object, const Context& cx) {
  const std::vector<MarketoObject>& objects = cx.model().marketo_objects;
  return std::any_of(objects.begin(), objects.end(),
                     [&](const MarketoObject& marketo) { return equals_folded(marketo.name, object.name); });
}

/// The file in which access to the object is missing.
Origin holder_origin(const Object& object, const Context& cx) {
  const std::span<const std::uint32_t> holders = cx.access().holders();
  return holders.empty() ? object.origin : cx.model().holders[holders.front()].origin;
}

std::string grant_read(const Object& object, const Context& cx) {
  const std::string_view set = cx.access().set_to_change(cx.id_of(object));
  const std::string holder =
      set.empty() ? concat("Profiles › ", cx.access().options().profile) : concat("Permission Sets › ", set);
  return concat("Salesforce admin: Setup › ", holder, " › Object Settings › ", object.name,
                " › Edit, tick Read, and Read Access for the fields that Marketo needs");
}

void check(const Object& object, Context& cx) {
  const ObjectId id = cx.id_of(object);
  if (!cx.scope().is_wanted(id) || cx.access().of(id).read != Truth::no) return;
  const bool is_synced = is_in_marketo(object, cx);
  cx.report_at(std::string(object.name), holder_origin(object, cx),
               concat("the sync user cannot read the custom object ", Context::named(object), ", and ",
                      is_synced ? "Marketo's schema holds it" : "`[sync] custom-objects` names it"))
      .label(object.origin, "the object")
      .note(is_synced ? "Marketo keeps the records of the day it could last read them: lists and campaigns "
                        "go on with "
                        "old data"
                      : "it does not appear under Salesforce Objects Sync, so nobody can enable it")
      .note(grant_read(object, cx))
      .note(
          "Marketo admin: Admin › Salesforce Objects Sync › Refresh Schema; done when the object is listed "
          "there. If Marketo no longer needs it: disable its sync, and take it out of `custom-objects`");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a custom object that the sync needs is hidden from the sync user",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                     .need = Need::sync_user,
                 });

}  // namespace lint
