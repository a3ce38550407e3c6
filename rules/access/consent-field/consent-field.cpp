// Consent that one side cannot see or change: people are written to against their will.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::vector<std::string> also;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::also>("also", "globs of further Lead and Contact fields that hold consent"),
};

bool holds_consent(FieldId id, const Options& options, const Context& cx) {
  const Field& field = cx.model().fields[id];
  if (field.object_name != "Lead" && field.object_name != "Contact") return false;
  return is_consent_field(id, cx) || std::ranges::any_of(options.also, [&](const std::string& glob) {
           return glob_match(glob, field.full_name);
         });
}

/// `access/hidden-field` reports the fields that somebody asked for.
bool is_hidden(FieldId id, const Context& cx) {
  return cx.access().of(id).verdict == Verdict::hidden && need_of(id, cx).why.empty();
}

/// `access/written-field-read-only` reports the fields that Marketo is known to write, and
/// `access/missing-permission` objects that cannot be edited. A decision may say that Marketo only reads.
bool is_read_only(FieldId id, const Context& cx) {
  const Field& field = cx.model().fields[id];
  const FieldAccess access = cx.access().of(id);
  const Decision* const decision = cx.decision(field);
  if (decision != nullptr && decision->direction == SyncDirection::to_marketo) return false;
  return access.verdict == Verdict::read_only && access.doubt == Doubt::none &&
         cx.access().of(field.object).edit == Truth::yes && write_need_of(id, cx).why.empty();
}

Report report(const FieldGroup& group, std::string_view verb, Context& cx) {
  const Field& first = *group.fields.front();
  const std::string what = group.fields.size() == 1 ? concat("consent field ", Context::named(first))
                                                    : concat(group.fields.size(), " consent fields of ",
                                                             Context::named(*group.object));
  Report report = cx.report_at(std::string(group.object->name), access_origin(cx.id_of(first), cx.analysis()),
                               concat("the sync user ", verb, " ", what));
  report.members(group.fields).count(group.fields.size());
  for (const Field* const field : group.fields) report.label(field->origin, "the field");
  if (group.fields.size() > 1) report.note(list_names(names_of(group.fields)));
  return report;
}

void check(const Model& model, const Options& options, Context& cx) {
  const auto is_unseen = [&](FieldId id, const Field&) {
    return holds_consent(id, options, cx) && is_hidden(id, cx);
  };
  const auto is_closed = [&](FieldId id, const Field&) {
    return holds_consent(id, options, cx) && is_read_only(id, cx);
  };
  for (const FieldGroup& group : group_by_object(model, is_unseen)) {
    report(group, "cannot read", cx)
        .note(
            "who opts out in Salesforce stays opted in in Marketo, and the other way round: Marketo keeps "
            "the last value that it saw, for ever")
        .note(concat(open_steps(group, "Read Access and Edit Access", cx.access()),
                     "; then each record must be saved once before its value reaches Marketo"))
        .note(
            "Marketo admin: hold mailings and calls until then; done when a test person who opts out in "
            "Salesforce is unsubscribed in Marketo after one sync cycle");
  }
  for (const FieldGroup& group : group_by_object(model, is_closed)) {
    report(group, "cannot change", cx)
        .severity(Severity::warning)
        .discriminator("read-only")
        .note(
            "who unsubscribes in Marketo stays opted in in Salesforce: sales goes on writing to them, and a "
            "later save there may opt them in again in Marketo")
        .note(concat(open_steps(group, "Edit Access", cx.access()),
                     ". Or, if consent is kept in Salesforce only, write `direction = \"to-marketo\"` into "
                     "the decision"))
        .note(
            "done when a test person who unsubscribes from a Marketo e-mail is opted out in Salesforce after "
            "one sync cycle");
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "consent that the sync user cannot read or change",
                     .severity = Severity::error,
                     .preset = Preset::recommended,
                     .need = Need::sync_user,
                     .options = kOptions,
                 });

}  // namespace lint
