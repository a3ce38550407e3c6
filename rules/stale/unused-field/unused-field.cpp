// A custom field that nothing uses: no site of any weight, or only places that show it.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool is_candidate(FieldId id, const Field& field, const Context& cx) {
  return cx.scope().is_linted(id) && field.origin.file && !is_known_unseen(id, cx.analysis()) &&
         !is_needed(id, cx);
}

/// What the evidence files say of the field's records.
void add_records(FieldId id, Report& report, const Context& cx) {
  if (const FieldPopulation* const population = cx.evidence().population(id)) {
    const std::string_view meaning =
        population->is_filled() ? ": an integration-only field; find out which integration or import fills it"
        : population->is_empty() ? ": nothing is lost with it"
                                 : ", perhaps rounded";
    report.label(population->origin, "the records were counted here")
        .note(concat("filled in ", describe(*population), meaning));
  }
  if (const std::string last_use = last_use_of(id, cx); !last_use.empty()) report.note(last_use);
}

/// What to look at before the last step; empty when the records were counted.
std::string_view before_deleting(FieldId id, const Field& field, const Context& cx) {
  const FieldPopulation* const population = cx.evidence().population(id);
  if (field.is_formula() || field.type == FieldType::summary)
    return "; before deleting, ask who exports it: an integration may read it";
  if (population != nullptr && population->populated) return {};
  return "; before deleting, look at how many records hold a value: an integration may write it";
}

void add_steps(FieldId id, const Field& field, Report& report, const Context& cx) {
  const std::string_view before = before_deleting(id, field, cx);
  if (!cx.scope().is_synced(id)) {
    report.note(concat("Salesforce admin: ", setup_path(field), " › Delete", before));
    return;
  }
  const bool is_in_marketo = !cx.analysis().twins.twins_of(id).empty();
  const std::string_view warning =
      !is_in_marketo ? ""
      : cx.marketo_uses().is_loaded()
          ? "Marketo has the field; none of the assets read uses it, but no export "
            "holds the steps of campaigns. "
          : "Marketo has the field and may use it. ";
  report.note(concat(warning, marketo_clear_steps(field)));
  report.note(concat("then ", hide_steps(field, cx.access()), before));
}

void report_unused(FieldId id, const Field& field, Context& cx) {
  const bool is_read = !definitions_using(cx.references(), id).empty();
  const std::string_view silence = is_read ? "nothing in use reads" : "nothing in the project uses";
  const std::string_view count = is_known_empty(id, cx) ? ", and no record holds a value" : "";
  const Silence weighed = weigh_silence(id, cx);
  Report report = cx.report(field, concat(silence, " the field ", Context::named(field), count));
  report.confidence(weighed.confidence);
  for (const std::string& doubt : weighed.doubts) report.note(doubt);
  if (claims_marketo_purpose(field, cx)) {
    report.confidence(std::max(weighed.confidence, Confidence::medium))
        .note(
            "its description speaks of Marketo, but none of the forms, lists, e-mails and pages read uses "
            "it; a "
            "step of a campaign may, and no export holds those");
  }
  add_records(id, report, cx);
  add_steps(id, field, report, cx);
}

void report_only_shown(const Model& model, Context& cx) {
  const auto is_only_shown = [&](FieldId id, const Field& field) {
    return cx.strongest_use(id) == Strength::weak && is_candidate(id, field, cx);
  };
  for (const FieldGroup& group : group_by_object(model, is_only_shown)) {
    cx.report(group,
              concat(counted(group.fields.size(), "field", "fields"), " of ", Context::named(*group.object),
                     group.fields.size() == 1 ? " is" : " are", " shown somewhere but used by nothing"))
        .severity(Severity::info)
        .confidence(Confidence::medium)
        .discriminator("weak")
        .count(group.fields.size())
        .note(list_names(names_of(group.fields), 40))
        .note(concat("stands in: ", describe_uses(group.fields, cx)))
        .note(
            "ask the people who see them whether they still fill them in; if not, take them off the pages "
            "first");
  }
}

/// One line instead of guesses.
void report_missing(const std::vector<const Field*>& unused, const std::vector<std::string>& missing,
                    Context& cx) {
  if (unused.empty()) return;
  cx.report_at(".", {},
               concat("whether ", counted(unused.size(), "field is", "fields are"),
                      " unused cannot be told: the project holds no ", join(missing, ", no ")))
      .severity(Severity::info)
      .confidence(Confidence::low)
      .discriminator("missing")
      .count(unused.size())
      .note(list_names(names_of(unused)))
      .note(
          "Salesforce admin: retrieve what is missing, such as `sf project retrieve start -m Layout -m Flow "
          "-m Report`, "
          "then check again");
}

void check(const Model& model, Context& cx) {
  const std::vector<std::string> missing = missing_families(cx.references().coverage());
  std::vector<const Field*> undecided;
  for (const Field& field : model.fields) {
    const FieldId id = cx.id_of(field);
    if (cx.strongest_use(id) != Strength::none || !is_candidate(id, field, cx)) continue;
    const bool is_told = missing.empty() || is_known_empty(id, cx);
    if (is_told) report_unused(id, field, cx);
    if (!is_told) undecided.push_back(&field);
  }
  if (!missing.empty()) return report_missing(undecided, missing, cx);
  report_only_shown(model, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a custom field that nothing uses",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
