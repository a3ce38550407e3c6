// Standard fields of tasks and events that the sync user cannot read or write: Marketo's tasks arrive empty.
#include "linter/engine/rule.h"

namespace lint {
namespace {

constexpr std::string_view kObjects[] = {"Task", "Event"};

/// What Create Task and the activity log fill, of the fields under field-level security
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/core-marketo-concepts/smart-campaigns/salesforce-flow-actions/create-task).
constexpr std::string_view kFilled[] = {"ActivityDate", "Description", "WhoId"};

/// The set-up guide asks for all fields; those that Marketo does not fill only matter to who wants it all.
bool is_asked(const Field& field, const Context& cx) {
  if (field.is_custom || !field.is_built_in || field.governed_by.empty()) return false;
  return cx.analysis().preset == Preset::all ||
         std::ranges::any_of(kFilled, [&](std::string_view name) { return equals_folded(name, field.name); });
}

/// The standard fields under field-level security, split by what is missing.
struct Closed {
  FieldGroup all;
  std::vector<std::string> hidden = {};
  std::vector<std::string> read_only = {};
};

/// Without `Edit Tasks` no field of a task can be edited: `access/missing-permission` reports that.
Closed closed_fields(const Object& object, const Context& cx) {
  Closed closed{.all = {.object = &object, .fields = {}}};
  const bool can_edit = cx.access().of(cx.id_of(object)).edit == Truth::yes;
  for (const FieldId id : object.fields) {
    const Field& field = cx.model().fields[id];
    if (!is_asked(field, cx)) continue;
    const FieldAccess access = cx.access().of(id);
    // `access/hidden-field` reports those that somebody asked for.
    const bool is_hidden = access.verdict == Verdict::hidden && need_of(id, cx).why.empty();
    const bool is_read_only = access.verdict == Verdict::read_only && access.doubt == Doubt::none && can_edit;
    if (!is_hidden && !is_read_only) continue;
    closed.all.fields.push_back(&field);
    (is_hidden ? closed.hidden : closed.read_only).emplace_back(field.full_name);
  }
  return closed;
}

void check_object(std::string_view name, Context& cx) {
  const ObjectId id = cx.index().find_object(name);
  if (!id) return;
  const Closed closed = closed_fields(cx.model().objects[id], cx);
  if (closed.all.fields.empty()) return;
  const FieldId first = cx.id_of(*closed.all.fields.front());
  Report report = cx.report_at(
      std::string(name), access_origin(first, cx.analysis()),
      concat("the sync user cannot read and edit ",
             counted(closed.all.fields.size(), "standard field", "standard fields"), " of `", name, "`"));
  report.members(closed.all.fields).count(closed.all.fields.size());
  if (!closed.hidden.empty()) report.note(concat("hidden: ", list_names(closed.hidden)));
  if (!closed.read_only.empty()) report.note(concat("read-only: ", list_names(closed.read_only)));
  report
      .note(
          "Marketo's Create Task step and its activity log fill the person, the due date and the comments: "
          "the activity fails, or reaches the sales person without them; what it may not read of people's "
          "own tasks and events is missing in Marketo")
      .note(concat(open_steps(closed.all, "Read Access and Edit Access", cx.access()),
                   "; done when a test person's Create Task step leaves a complete task in Salesforce"));
}

void check(const Model&, Context& cx) {
  for (const std::string_view name : kObjects) check_object(name, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "standard fields of tasks or events that the sync user cannot use",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                     .need = Need::sync_user,
                 });

}  // namespace lint
