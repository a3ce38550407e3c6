// Fields that Marketo writes and the sync user can only read: what people enter in Marketo stays there.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Without the edit permission of the object no field can be edited: `access/missing-permission` reports it.
bool is_closed_by_field(FieldId id, const Context& cx) {
  const FieldAccess access = cx.access().of(id);
  return access.verdict == Verdict::read_only && access.doubt == Doubt::none &&
         cx.access().of(cx.model().fields[id].object).edit == Truth::yes;
}

bool is_calculated(const Field& field) {
  return field.is_formula() || field.type == FieldType::summary || field.type == FieldType::auto_number;
}

/// Says of each field who says that Marketo writes it, and how sure the surest is.
void add_needs(Report& report, const FieldGroup& group, const Context& cx) {
  constexpr std::size_t kMost = 8;
  Confidence surest = Confidence::low;
  for (std::size_t i = 0; i < group.fields.size(); ++i) {
    const Field& field = *group.fields[i];
    const WriteNeed need = write_need_of(cx.id_of(field), cx);
    surest = std::min(surest, need.confidence);
    if (i >= kMost) continue;
    report.note(concat(Context::named(field), ": ", need.why)).label(field.origin, "the field");
    if (need.form != nullptr) report.label(need.form->origin, "the form asks for it here");
  }
  if (group.fields.size() > kMost) {
    const std::vector<const Field*> rest(group.fields.begin() + kMost, group.fields.end());
    report.note(concat("and so for ", list_names(names_of(rest), 40)));
  }
  report.confidence(surest);
}

std::string subject_of(const FieldGroup& group) {
  if (group.fields.size() == 1) return Context::named(*group.fields.front());
  return concat(group.fields.size(), " fields of ", Context::named(*group.object));
}

void report_closed(const FieldGroup& group, Context& cx) {
  const Origin origin = access_origin(cx.id_of(*group.fields.front()), cx.analysis());
  Report report =
      cx.report_at(std::string(group.object->name), origin,
                   concat("the sync user can only read ", subject_of(group), ", which Marketo writes"));
  report.members(group.fields).count(group.fields.size());
  add_needs(report, group, cx);
  report
      .note(
          "Salesforce refuses what Marketo writes there with INVALID_FIELD_FOR_INSERT_UPDATE: the value "
          "stays in Marketo, and the next save in Salesforce puts the old one back")
      .note(concat(
          open_steps(group, "Edit Access", cx.access()),
          ". Or, if the values only go to Marketo, write `direction = \"to-marketo\"` into the decision, and "
          "the Marketo admin takes the fields off the forms"))
      .note(
          "done when a test person's new value is in Salesforce after one sync cycle, and Admin › Salesforce "
          "› Sync Errors shows no new line");
}

void report_calculated(const FieldGroup& group, Context& cx) {
  const bool is_one = group.fields.size() == 1;
  Report report =
      cx.report(group, concat(subject_of(group), is_one ? " is" : " are",
                              " written by Marketo, but Salesforce calculates ", is_one ? "it" : "them"))
          .discriminator("calculated")
          .count(group.fields.size());
  add_needs(report, group, cx);
  report
      .note(
          "nobody can write a formula, a roll-up summary or an auto number: what Marketo holds is replaced "
          "at the next save in Salesforce")
      .note(
          "Marketo admin: ask for another field on the form, and write `direction = \"to-marketo\"` into the "
          "decision; Salesforce admin: where the value must come from people, give them a field of its own");
}

void check(const Model& model, Context& cx) {
  const auto is_closed = [&](FieldId id, const Field&) {
    return is_closed_by_field(id, cx) && !write_need_of(id, cx).why.empty();
  };
  const auto is_wrong_kind = [&](FieldId id, const Field& field) {
    return is_calculated(field) && cx.access().of(id).verdict == Verdict::read_only_by_type &&
           !write_need_of(id, cx).why.empty();
  };
  for (const FieldGroup& group : group_by_object(model, is_closed)) report_closed(group, cx);
  for (const FieldGroup& group : group_by_object(model, is_wrong_kind)) report_calculated(group, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field that Marketo writes is read-only for the sync user",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                     .need = Need::sync_user,
                 });

}  // namespace lint
