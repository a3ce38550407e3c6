// Validation rules that can refuse what Marketo saves, or of which the files do not tell.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  bool undecided = true;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::undecided>("undecided", "whether rules of which the files do not tell are reported"),
};

/// Rules with one cause: a permission that is not granted, a value that is not known.
struct Group {
  std::string cause;
  std::vector<const RuleOutcome*> rules;
};

void add(std::vector<Group>& groups, std::string cause, const RuleOutcome& outcome) {
  const auto known = std::ranges::find(groups, cause, &Group::cause);
  if (known != groups.end() && !cause.empty()) {
    known->rules.push_back(&outcome);
  } else {
    groups.push_back({.cause = std::move(cause), .rules = {&outcome}});
  }
}

std::vector<std::string> names_in(const Group& group) {
  std::vector<std::string> names;
  for (const RuleOutcome* const outcome : group.rules) {
    names.push_back(concat(outcome->rule->object_name, ".", outcome->rule->name));
  }
  return names;
}

/// "is blank" in words, or what Marketo writes of what it reads.
std::string demands_of(const RuleOutcome& outcome, const Context& cx) {
  if (!outcome.blanks.empty())
    return concat("fails when ", demand_in_words(outcome.blanks.front(), cx.model()));
  std::vector<std::string> names;
  for (const FieldId field : outcome.written) names.emplace_back(cx.model().fields[field].full_name);
  return names.empty() ? "reads no field that Marketo writes"
                       : concat("reads ", list_names(names, 6), ", which Marketo writes");
}

/// Adds what all findings say: confidence, the error text, how to let the sync user pass.
void complete(Report report, const Group& group, Context& cx) {
  const RuleOutcome& first = *group.rules.front();
  report.count(group.rules.size());
  if (group.rules.size() > 1) {
    for (std::string& name : names_in(group)) report.member(std::move(name));
  }
  // The parts of a condition are taken as independent, so that it may never come true after all.
  if (first.firing == formula::Firing::can_fire) report.confidence(Confidence::medium);
  if (!cx.access().options().is_configured()) report.confidence(Confidence::low);
  const bool is_group = group.rules.size() > 1;
  if (!is_group) report.note(condition_note(first, cx.model()));
  report.note(sync_error_note(*first.rule, is_group))
      .note(exemption_note(first, cx))
      .note("done when Admin › Salesforce › Sync Errors in Marketo no longer shows the text");
}

void report_firing(const Group& group, Severity severity, Context& cx) {
  const RuleOutcome& first = *group.rules.front();
  if (group.rules.size() == 1) {
    complete(report_rule(cx, first,
                         concat("validation rule ", rule_name(*first.rule),
                                " can refuse what Marketo saves: it ", demands_of(first, cx)))
                 .severity(severity),
             group, cx);
    return;
  }
  Report report =
      cx.report_at(concat("CustomPermission:", group.cause), first.rule->origin,
                   concat(group.rules.size(), " validation rules can refuse what Marketo saves, and the ",
                          "sync user lacks custom permission `", group.cause, "`"))
          .severity(severity);
  report.note(concat("rules: ", list_names(names_in(group))));
  complete(report, group, cx);
}

bool depends_on_user(const RuleOutcome& outcome) {
  return std::ranges::all_of(outcome.deciding, [](std::string_view reference) {
    return starts_with_folded(reference, "$Profile") || starts_with_folded(reference, "$User") ||
           starts_with_folded(reference, "$Permission");
  });
}

/// What must be known to decide the rule.
std::string missing_fact(const RuleOutcome& outcome, const Context& cx) {
  if (!outcome.problem.empty()) return {};
  if (!cx.access().options().is_configured() && depends_on_user(outcome)) return "who the sync user is";
  std::vector<std::string> names(outcome.deciding.begin(), outcome.deciding.end());
  return list_names(names, 4);
}

void report_undecided(const Group& group, Context& cx) {
  const RuleOutcome& first = *group.rules.front();
  const ValidationRule& rule = *first.rule;
  if (group.cause.empty()) {
    report_rule(cx, first,
                concat("cannot tell what validation rule ", rule_name(rule), " does to Marketo's saves"))
        .severity(Severity::info)
        .note(concat("its formula cannot be read: ", first.problem));
    return;
  }
  const std::size_t count = group.rules.size();
  const std::string who = count == 1 ? concat("validation rule ", rule_name(rule), " spares")
                                     : concat(count, " validation rules spare");
  Report report = report_rule(cx, first, concat("whether ", who, " the sync user depends on ", group.cause))
                      .severity(Severity::info)
                      .discriminator(count == 1 ? std::string() : group.cause);
  if (count > 1) report.note(concat("rules: ", list_names(names_in(group))));
  if (!cx.access().options().is_configured()) {
    report.note("name the sync user's profile and permission sets under `[sync-user]` in fieldlint.toml");
  } else {
    report.note(lookup_steps(first.deciding.front()));
  }
  complete(report, group, cx);
}

void check(const Model&, const Options& options, Context& cx) {
  const std::vector<RuleOutcome> outcomes = outcomes_of_saves(cx);
  std::vector<Group> warnings;
  std::vector<Group> infos;
  std::vector<Group> undecided;
  for (const RuleOutcome& outcome : outcomes) {
    const std::string permission(sparing_permission(outcome));
    if (outcome.firing == formula::Firing::undecided) {
      if (options.undecided) add(undecided, missing_fact(outcome, cx), outcome);
    } else if (outcome.firing == formula::Firing::can_fire && required_fields(outcome, cx.model()).empty()) {
      const bool is_warning = !outcome.written.empty() || !outcome.blanks.empty();
      add(is_warning ? warnings : infos, permission, outcome);
    }
  }
  for (const Group& group : warnings) report_firing(group, Severity::warning, cx);
  for (const Group& group : undecided) report_undecided(group, cx);
  if (cx.analysis().preset != Preset::all) return;
  for (const Group& group : infos) report_firing(group, Severity::info, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "validation rule that can refuse what Marketo saves",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                     .options = kOptions,
                 });

}  // namespace lint
