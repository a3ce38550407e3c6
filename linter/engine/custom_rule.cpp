// Rules that users write: implementation.
#include "linter/engine/custom_rule.h"

#include <algorithm>

#include "linter/base/glob.h"
#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::string_view kTruths[] = {"true", "false"};
constexpr std::string_view kVerdicts[] = {
    "editable", "read-only", "read-only-by-type", "always-visible", "hidden", "no-object-access", "unknown"};
constexpr std::string_view kStrengths[] = {"none", "weak", "medium", "strong"};
constexpr std::string_view kDecisions[] = {"none", "undecided", "sync", "hide"};

std::string as_word(bool truth) {
  return truth ? "true" : "false";
}

std::string decision_of(FieldId field, const Analysis& analysis) {
  const Decision* const decision = analysis.decisions.find(analysis.model.fields[field].full_name);
  return decision == nullptr ? "none" : std::string(to_string(decision->sync));
}

const Field& record(FieldId field, const Analysis& analysis) {
  return analysis.model.fields[field];
}

constexpr FieldFact kFacts[] = {
    {"object",
     {},
     [](FieldId field, const Analysis& a) { return std::string(record(field, a).object_name); }},
    {"name", {}, [](FieldId field, const Analysis& a) { return std::string(record(field, a).name); }},
    {"label", {}, [](FieldId field, const Analysis& a) { return std::string(record(field, a).label); }},
    {"type",
     {},
     [](FieldId field, const Analysis& a) { return std::string(to_string(record(field, a).type)); }},
    {"description",
     {},
     [](FieldId field, const Analysis& a) { return std::string(record(field, a).description); }},
    {"help", {}, [](FieldId field, const Analysis& a) { return std::string(record(field, a).help_text); }},
    {"formula", kTruths,
     [](FieldId field, const Analysis& a) { return as_word(record(field, a).is_formula()); }},
    {"required", kTruths,
     [](FieldId field, const Analysis& a) { return as_word(record(field, a).is_required); }},
    {"access", kVerdicts,
     [](FieldId field, const Analysis& a) { return std::string(to_string(a.access.of(field).verdict)); }},
    {"references", kStrengths,
     [](FieldId field, const Analysis& a) { return std::string(to_string(a.references.strongest(field))); }},
    {"twin", kTruths,
     [](FieldId field, const Analysis& a) { return as_word(!a.twins.twins_of(field).empty()); }},
    {"decision", kDecisions, decision_of},
};

bool holds(const FieldCondition& condition, const std::string& answer) {
  const auto fits = [&](const std::string& glob) { return glob_match(replace_all(glob, "*", "**"), answer); };
  return std::ranges::any_of(condition.globs, fits);
}

bool hold_all(const FieldPattern& pattern, FieldId field, const Analysis& analysis) {
  return std::ranges::all_of(pattern, [&](const FieldCondition& condition) {
    return holds(condition, condition.fact->of(field, analysis));
  });
}

}  // namespace

std::span<const FieldFact> field_facts() {
  return kFacts;
}

bool selects(const CustomRule& rule, FieldId field, const Analysis& analysis) {
  const auto names_field = [](const FieldCondition& condition) { return condition.fact->name == "name"; };
  const bool is_meant =
      analysis.model.fields[field].is_custom || std::ranges::any_of(rule.where, names_field);
  return is_meant && hold_all(rule.where, field, analysis);
}

std::string find_breach(const CustomRule& rule, FieldId field, const Analysis& analysis) {
  if (rule.must.empty()) return "no such field may be";
  std::vector<std::string> breaches;
  for (const FieldCondition& condition : rule.must) {
    const std::string answer = condition.fact->of(field, analysis);
    if (holds(condition, answer)) continue;
    breaches.push_back(concat("`", condition.fact->name, "` must be ", join(condition.globs, " or "), ", is ",
                              answer.empty() ? "empty" : concat("\"", answer, "\"")));
  }
  return join(breaches, "; ");
}

void run_custom_rule(const CustomRule& rule, Context& cx) {
  for (const Field& field : cx.model().fields) {
    const FieldId id = cx.id_of(field);
    if (!selects(rule, id, cx.analysis())) continue;
    const std::string breach = find_breach(rule, id, cx.analysis());
    if (breach.empty()) continue;
    Report report = cx.report(field, concat(Context::named(field), ": ", rule.message));
    if (!rule.must.empty()) report.note(breach);
    if (!rule.advice.empty()) report.note(rule.advice);
  }
}

}  // namespace lint
