// A custom field that nothing uses: no site of any weight, or only places that show it.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Words in a description that claim a use which no metadata shows.
constexpr std::string_view kIntegrationWords[] = {
    "integration",     "integrated",  "api",      "middleware", "etl",          "interface",   "webhook",
    "external system", "data loader", "mulesoft", "zapier",     "populated by", "synced from", "synced to"};
constexpr std::string_view kMarketoPrefixes[] = {"mkto71_", "mkto2__", "mkto_si__"};

/// A purpose outside Salesforce that somebody wrote down: nobody can call the field unused from metadata
/// alone.
bool has_claimed_purpose(const Field& field, const Context& cx) {
  const Decision* const decision = cx.decision(field);
  if (decision != nullptr && decision->sync == SyncChoice::sync) return true;
  if (field.is_external_id) return true;  // An integration matches records on it.
  for (const std::string_view prefix : kMarketoPrefixes) {
    if (starts_with_folded(field.name, prefix)) return true;
  }
  const std::string& pattern = cx.analysis().sync.purpose_pattern;
  if (!pattern.empty() &&
      (contains_folded(field.description, pattern) || contains_folded(field.help_text, pattern)))
    return true;
  return std::any_of(std::begin(kIntegrationWords), std::end(kIntegrationWords),
                     [&](std::string_view word) { return has_word(field.description, word); });
}

/// Fields that carry the object's structure, or that the sync itself needs.
bool is_structural(const Field& field, const Context& cx) {
  return field.type == FieldType::master_detail || field.type == FieldType::hierarchy ||
         equals_folded(field.name, cx.analysis().sync.filter_field);
}

bool is_needed(const Field& field, const Context& cx) {
  return is_structural(field, cx) || has_claimed_purpose(field, cx);
}

/// Whether a formula that reads the field, perhaps through others, is needed although nothing uses it.
bool is_read_by_needed(FieldId id, const Context& cx) {
  for (const std::vector<FieldId>& step : definitions_using(cx.references(), id)) {
    const auto is_needed_one = [&](FieldId each) { return is_needed(cx.model().fields[each], cx); };
    if (std::any_of(step.begin(), step.end(), is_needed_one)) return true;
  }
  return false;
}

bool is_candidate(FieldId id, const Field& field, const Context& cx) {
  return cx.scope().is_linted(id) && field.origin.file && !is_known_unseen(id, cx.analysis()) &&
         !is_needed(field, cx) && !is_read_by_needed(id, cx);
}

/// Says which formulas read the field though nothing uses them; empty when none does.
std::string describe_chain(FieldId id, const Context& cx) {
  std::string text;
  for (const std::vector<FieldId>& step : definitions_using(cx.references(), id)) {
    std::vector<std::string> names;
    for (const FieldId each : step) names.emplace_back(cx.model().fields[each].full_name);
    text += concat(text.empty() ? "read only by the definition of " : ", which is read only by that of ",
                   list_names(names, 5));
  }
  if (!text.empty()) text += ", which nothing uses: clear these first, the last one first";
  return text;
}

/// Families of metadata that could hold a use but are not in the project: without them silence proves
/// nothing.
std::vector<std::string> missing_families(const Coverage& coverage) {
  std::vector<std::string> missing;
  if (!coverage.has_layouts) missing.emplace_back("layouts");
  if (!coverage.has_automation && !coverage.has_code) missing.emplace_back("flows, workflows or Apex");
  if (!coverage.has_reports) missing.emplace_back("reports or list views");
  return missing;
}

void report_unused(FieldId id, const Field& field, Context& cx) {
  const std::string chain = describe_chain(id, cx);
  Report report =
      cx.report(field, chain.empty() ? concat("nothing in the project uses the field ", Context::named(field))
                                     : concat("nothing in use reads the field ", Context::named(field)));
  if (!chain.empty()) report.confidence(Confidence::medium).note(chain);
  const bool has_automation = cx.references().coverage().has_automation;
  const bool is_named = cx.references().is_named(field.name);
  if (!has_automation || is_named) report.confidence(Confidence::medium);
  if (!namespace_of(field.name).empty()) report.confidence(Confidence::low);
  if (!has_automation)
    report.note("not proven: the project holds no flows and no workflows; retrieve them, then check again");
  if (is_named)
    report.note(concat("the name `", field.name,
                       "` also stands elsewhere: among the columns that a report type offers, for another "
                       "object's field, in a comment or a text"));
  const std::string_view before_deleting =
      field.is_formula() || field.type == FieldType::summary
          ? "before deleting, ask who exports it: an integration may read it"
          : "before deleting, look at how many records hold a value: an integration may write it";
  if (!cx.scope().is_synced(id)) {
    report.note(concat("Salesforce admin: ", setup_path(field), " › Delete; ", before_deleting));
    return;
  }
  const bool is_in_marketo = !cx.analysis().twins.twins_of(id).empty();
  report
      .note(concat(is_in_marketo ? "Marketo has the field and may use it. " : "", marketo_clear_steps(field)))
      .note(concat("then ", hide_steps(field, cx.access()), "; ", before_deleting));
}

void report_only_shown(const Model& model, Context& cx) {
  const auto is_only_shown = [&](FieldId id, const Field& field) {
    return cx.references().strongest(id) == Strength::weak && is_candidate(id, field, cx);
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
  std::vector<const Field*> unused;
  for (const Field& field : model.fields) {
    const FieldId id = cx.id_of(field);
    if (cx.references().strongest(id) == Strength::none && is_candidate(id, field, cx))
      unused.push_back(&field);
  }
  const std::vector<std::string> missing = missing_families(cx.references().coverage());
  if (!missing.empty()) return report_missing(unused, missing, cx);
  for (const Field* const field : unused) report_unused(cx.id_of(*field), *field, cx);
  report_only_shown(model, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a custom field that nothing uses",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
