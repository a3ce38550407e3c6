// Fields that are only shown and whose definition nobody changed for years.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::int64_t months = 24;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::months>("months", "whole months without a change, up to the day of `--today`"),
};

bool is_untouched(FieldId id, const Options& options, const Context& cx) {
  const FieldAge age = cx.analysis().ages.of(id);
  if (!age.has_day() || age.basis == AgeBasis::uncommitted) return false;
  if (whole_months(age.last_changed, cx.analysis().today) < options.months) return false;
  return cx.scope().is_linted(id) && cx.strongest_use(id) == Strength::weak &&
         !is_known_unseen(id, cx.analysis()) && !is_needed(id, cx);
}

/// "`Lead.Segment__c` 2019-05-03", the oldest first.
std::vector<std::string> names_with_days(const std::vector<const Field*>& fields, const Context& cx) {
  std::vector<std::pair<Date, const Field*>> dated;
  for (const Field* const field : fields) {
    dated.emplace_back(cx.analysis().ages.of(cx.id_of(*field)).last_changed, field);
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> lines;
  for (const auto& [day, field] : dated) lines.push_back(concat("`", field->full_name, "` ", to_string(day)));
  return lines;
}

std::string list_days(const std::vector<const Field*>& fields, const Context& cx) {
  constexpr std::size_t kMost = 40;
  std::vector<std::string> lines = names_with_days(fields, cx);
  const std::size_t left = lines.size() - std::min(lines.size(), kMost);
  lines.resize(lines.size() - left);
  return concat("last changed: ", join(lines, ", "), left == 0 ? "" : concat(" and ", left, " more"));
}

bool is_in_shared_file(const Field* field, const Context& cx) {
  return cx.analysis().ages.of(cx.id_of(*field)).basis == AgeBasis::shared_file;
}

void report_object(const FieldGroup& group, const Options& options, Context& cx) {
  Report report = cx.report(
      group, concat(counted(group.fields.size(), "field", "fields"), " of ", Context::named(*group.object),
                    group.fields.size() == 1 ? " is" : " are", " only shown, and unchanged for ",
                    counted(static_cast<std::size_t>(options.months), "month", "months"), " or longer"));
  const Coverage& coverage = cx.references().coverage();
  const bool is_proven = coverage.has_automation || coverage.has_code;
  report.confidence(is_proven ? Confidence::medium : Confidence::low)
      .count(group.fields.size())
      .note(list_days(group.fields, cx))
      .note(concat("stands in: ", describe_uses(group.fields, cx)));
  if (std::any_of(group.fields.begin(), group.fields.end(),
                  [&](const Field* field) { return is_in_shared_file(field, cx); })) {
    report.note(
        "the day is that of the object's file, which holds many fields: a field may be older, never younger");
  }
  if (!is_proven) report.note("not proven: the project holds no flows, workflows or Apex");
  report.note(
      "both admins: ask the people who see them whether they still fill them in; the older the definition, "
      "the fewer "
      "remember what it was for");
}

void check(const Model& model, const Options& options, Context& cx) {
  const auto wanted = [&](FieldId id, const Field&) { return is_untouched(id, options, cx); };
  for (const FieldGroup& group : group_by_object(model, wanted)) report_object(group, options, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "fields that are only shown and have not changed for years",
                     .severity = Severity::info,
                     .preset = Preset::all,
                     .need = Need::git_history,
                     .options = kOptions,
                 });

}  // namespace lint
