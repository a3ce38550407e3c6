// A form of Marketo feeds a restricted picklist with what it does not hold.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// A restricted picklist that a Marketo field writes; `values` is empty when no file holds them.
struct Target {
  const Field* field = nullptr;
  Confidence confidence = Confidence::high;
  std::vector<std::string_view> values = {};
};

std::vector<Target> targets_of(MarketoFieldId id, const ValueSets& sets, const Context& cx) {
  std::vector<Target> targets;
  for (const Twin& twin : cx.analysis().twins.twins_of(id)) {
    const Field& field = cx.model().fields[twin.field];
    const bool is_person = field.object_name == "Lead" || field.object_name == "Contact";
    const bool is_sure = twin.tier != Tier::label && twin.confidence != Confidence::low;
    if (!is_person || !is_sure || !field.is_restricted) continue;
    if (!is_written_by_marketo(cx.model(), cx.access(), cx.analysis().twins, twin.field, field.object))
      continue;
    const bool is_known = cx.access().of(twin.field).verdict != Verdict::unknown;
    targets.push_back({.field = &field,
                       .confidence = is_known ? twin.confidence : Confidence::low,
                       .values = sets.values_of(field)});
  }
  std::ranges::stable_partition(targets,
                                [](const Target& target) { return target.field->object_name == "Lead"; });
  return targets;
}

/// Salesforce is taken to overlook case.
bool holds(const Target& target, std::string_view value) {
  return target.values.empty() || std::ranges::any_of(target.values, [&](std::string_view known) {
           return equals_folded(known, value);
         });
}

std::string message_of(const std::vector<Target>& targets, const FormFeed& feed) {
  const Field& field = *targets.front().field;
  const std::string forms = counted(feed.forms(), "Marketo form", "Marketo forms");
  if (feed.values.empty())
    return concat(Context::named(field),
                  " takes the values of its list only, but people type any text into it in ", forms);
  const std::vector<std::string> names(feed.values.begin(), feed.values.end());
  return concat(Context::named(field), " takes the values of its list only, but ", forms, " can send ",
                list_names(names, 6), feed.free_forms.empty() ? "" : " or any text");
}

void report(const MarketoField& marketo, const std::vector<Target>& targets, const FormFeed& feed,
            Context& cx) {
  const Field& field = *targets.front().field;
  Report report = cx.report(field, message_of(targets, feed));
  report.confidence(targets.front().confidence).count(feed.forms()).label(feed.place, "the first form");
  for (const Target& target : targets) {
    report.member(std::string(target.field->full_name));
    if (target.field != &field)
      report.label(target.field->origin, concat("`", target.field->full_name, "` is restricted too"));
  }
  report
      .note(concat(
          "Salesforce refuses any other value with INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, and with it "
          "everything else that Marketo wanted to save of that person; the value comes from Marketo's `",
          marketo.rest_name, "`"))
      .note(form_steps(feed))
      .note(
          concat("or Salesforce admin: ", setup_path(field),
                 " › Values › New for what is missing; done when every form offers values of the list only"));
}

void check(const Model& model, Context& cx) {
  const ValueSets sets(model);
  for (const MarketoField& marketo : model.marketo_fields) {
    const MarketoFieldId id = cx.id_of(marketo);
    if (cx.marketo_uses().of(id).empty()) continue;
    const std::vector<Target> targets = targets_of(id, sets, cx);
    if (targets.empty()) continue;
    const FormFeed feed = form_feed(id, cx, [&](std::string_view value) {
      return std::ranges::all_of(targets, [&](const Target& target) { return holds(target, value); });
    });
    if (!feed.is_empty()) report(marketo, targets, feed, cx);
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a form sends what a restricted picklist does not hold",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                     .need = Need::marketo_schemas,
                 });

}  // namespace lint
