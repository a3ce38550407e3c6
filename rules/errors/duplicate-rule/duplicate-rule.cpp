// Duplicate rules that refuse people of Marketo, or of which the files do not tell.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  bool undecided = true;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::undecided>("undecided", "whether rules of which the files do not tell are reported"),
};

/// "creates", "creates and changes".
std::string saves_of(const DuplicateOutcome& outcome) {
  const bool creates = outcome.on_create == outcome.gravest();
  const bool updates = outcome.on_update == outcome.gravest();
  return concat(creates ? "creates" : "", creates && updates ? " and " : "", updates ? "changes" : "");
}

std::string name_of(const DuplicateRule& rule) {
  return concat("`", rule.label.empty() ? rule.name : rule.label, "` on ", rule.object_name);
}

bool is_about_record(const DuplicateCondition& condition) {
  return !equals_folded(condition.table, "User") && !equals_folded(condition.table, "Profile");
}

/// The conditions as Setup shows them.
std::string conditions_note(const DuplicateRule& rule) {
  if (rule.conditions.empty()) return "the rule has no conditions: it spares nobody";
  std::vector<std::string> conditions;
  for (const DuplicateCondition& condition : rule.conditions) {
    conditions.push_back(concat(is_about_record(condition) ? "" : "Current User: ", condition.field, " ",
                                condition.operation, " ", one_line(condition.value)));
  }
  return concat("the rule looks at records only if ", list_names(conditions),
                rule.logic.empty() ? "" : concat(", by ", one_line(rule.logic)));
}

std::string error_note(const DuplicateRule& rule) {
  std::vector<std::string> objects;
  for (const std::string_view object : rule.compared) objects.emplace_back(object);
  return concat("a person that matches a record of ",
                objects.empty() ? std::string(rule.object_name) : list_names(objects),
                " is refused: Admin › Salesforce › Sync Errors shows DUPLICATES_DETECTED",
                rule.alert_text.empty() ? "" : concat(" and the text \"", one_line(rule.alert_text), "\""));
}

std::string fix_note(const DuplicateRule& rule, const Context& cx) {
  const std::string profile = cx.access().profile_name();
  return concat("Salesforce admin: Setup › Duplicate Rules › ", rule.label.empty() ? rule.name : rule.label,
                " › Edit › Conditions: add `Current User: Profile`, not equal to, ",
                profile.empty() ? "the sync user's profile" : concat("`", profile, "`"),
                rule.logic.empty() ? "" : ", in an AND around the others",
                "; or set the action to Allow with Report only");
}

void complete(Report report, const DuplicateOutcome& outcome, Context& cx) {
  const DuplicateRule& rule = *outcome.rule;
  report.member(concat(rule.object_name, ".", rule.name)).note(conditions_note(rule)).note(error_note(rule));
  if (outcome.gravest() == DuplicateEffect::alerts) {
    report.note(
        "callers of the API pass an alert only if they ask to save all the same, and nothing says that "
        "Marketo does");
  }
  report.note(fix_note(rule, cx))
      .note(
          "Marketo admin: Database › Possible Duplicates › merge people, so that one record has one person; "
          "done when Sync Errors no longer shows the code");
}

Report report_at_rule(const DuplicateRule& rule, std::string message, Context& cx) {
  return cx.report_at(concat("DuplicateRule:", rule.object_name, ".", rule.name), rule.origin,
                      std::move(message));
}

void report_firing(const DuplicateOutcome& outcome, Context& cx) {
  const DuplicateRule& rule = *outcome.rule;
  const bool blocks = outcome.gravest() == DuplicateEffect::blocks;
  Report report = report_at_rule(rule,
                                 concat("duplicate rule ", name_of(rule), blocks ? " blocks" : " alerts on",
                                        " duplicates among what Marketo ", saves_of(outcome)),
                                 cx);
  report.severity(blocks ? Severity::error : Severity::warning);
  if (std::ranges::any_of(rule.conditions, is_about_record)) report.confidence(Confidence::medium);
  if (!cx.access().options().is_configured()) report.confidence(Confidence::low);
  complete(report, outcome, cx);
}

void report_undecided(const DuplicateOutcome& outcome, Context& cx) {
  const DuplicateRule& rule = *outcome.rule;
  if (outcome.deciding.empty()) {
    report_at_rule(rule,
                   concat("cannot tell what duplicate rule ", name_of(rule), " does to Marketo's saves"), cx)
        .severity(Severity::info)
        .note(concat("its conditions cannot be read: ", conditions_note(rule)));
    return;
  }
  Report report = report_at_rule(rule,
                                 concat("whether duplicate rule ", name_of(rule),
                                        " spares the sync user depends on ", list_names(outcome.deciding, 4)),
                                 cx)
                      .severity(Severity::info);
  if (!cx.access().options().is_configured()) {
    report.confidence(Confidence::low)
        .note("name the sync user's profile and permission sets under `[sync-user]` in fieldlint.toml");
  } else {
    report.note(lookup_steps(outcome.deciding.front()));
  }
  complete(report, outcome, cx);
}

void check(const Model& model, const Options& options, Context& cx) {
  for (const DuplicateOutcome& outcome :
       duplicate_outcomes(model, cx.index(), cx.access(), saved_objects())) {
    if (outcome.firing == formula::Firing::can_fire) report_firing(outcome, cx);
    if (outcome.firing == formula::Firing::undecided && options.undecided) report_undecided(outcome, cx);
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "duplicate rule that refuses people of Marketo",
                     .severity = Severity::error,
                     .preset = Preset::recommended,
                     .options = kOptions,
                 });

}  // namespace lint
