// A custom field that holds a value in hardly any record, as counts from the org say.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::int64_t percent = 1;
  std::int64_t min_records = 100;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::percent>("percent", "fields that hold a value in fewer records than this are reported"),
    option<&Options::min_records>("min-records", "objects with fewer records are left out"),
};

/// Nobody fills these in, or the object and the sync rest on them.
bool is_left_out(const Field& field, const Context& cx) {
  return field.is_formula() || field.type == FieldType::summary || field.type == FieldType::auto_number ||
         field.type == FieldType::master_detail || equals_folded(field.name, cx.analysis().sync.filter_field);
}

bool is_under(const FieldPopulation& population, const Options& options) {
  if (population.total && *population.total < options.min_records) return false;
  return population.is_empty() ||
         (population.basis_points && *population.basis_points < options.percent * 100);
}

bool is_decided_to_sync(const Field& field, const Context& cx) {
  const Decision* const decision = cx.decision(field);
  return decision != nullptr && decision->sync == SyncChoice::sync;
}

/// Automation in force that writes this very field, or null.
const Reference* find_writer(FieldId id, const Context& cx) {
  for (const Reference& use : cx.references().of(id)) {
    const bool is_certain = use.certainty == Certainty::proven;
    const bool is_in_force = use.is_active && use.strength == Strength::strong;
    if (use.direction == Direction::writes && is_certain && is_in_force) return &use;
  }
  return nullptr;
}

/// The field is meant to be filled, and is not.
void report_broken(const Field& field, const Reference& writer, const FieldPopulation& population,
                   Context& cx) {
  const Site& site = cx.model().sites[writer.site];
  const std::string name = concat(to_string(site.type), " `", cx.model().names[site.component], "`");
  cx.report(field, concat("no record holds a value in the field ", Context::named(field), ", although ", name,
                          " writes it"))
      .label({.file = cx.references().file_of(writer.site), .offset = site.offset}, "writes the field")
      .label(population.origin, "the records were counted here")
      .note(concat(
          "filled in ", describe(population),
          ": the automation never runs, its conditions never hold, or it writes blanks; whatever reads "
          "the field works on nothing"))
      .note(concat(
          "Salesforce admin: run ", name,
          " for one record that should get a value; mend it, or take the write out and retire the field"));
}

/// Whether `stale/unused-field` reports the field, with its count: one cause, one finding.
bool is_reported_unused(FieldId id, const FieldPopulation& population, const Context& cx) {
  return population.is_empty() && cx.strongest_use(id) == Strength::none && !is_needed(id, cx);
}

void report_sparse(FieldId id, const Field& field, const FieldPopulation& population, Context& cx) {
  const std::string message =
      population.is_empty()
          ? concat("no record holds a value in the field ", Context::named(field))
          : concat("only ", describe(population), " hold a value in the field ", Context::named(field));
  Report report = cx.report(field, message);
  report.confidence(Confidence::medium).label(population.origin, "the records were counted here");
  if (population.is_empty()) report.note(concat("filled in ", describe(population)));
  if (const std::string last_use = last_use_of(id, cx); !last_use.empty()) report.note(last_use);
  if (cx.strongest_use(id) == Strength::none) {
    report.note(
        "Salesforce admin: nothing in the project uses it, so an integration or people fill these few; ask "
        "which, and "
        "retire the field if nobody answers");
    return;
  }
  report.note(concat("used by: ", describe_uses({&field}, cx)))
      .note(
          "Salesforce admin: ask the people behind these uses whether the field is still wanted; if it is "
          "new or "
          "rare by nature, say so in an `[[ignore]]`");
}

void check(const Field& field, const Options& options, Context& cx) {
  const FieldId id = cx.id_of(field);
  const FieldPopulation* const population = cx.evidence().population(id);
  const bool is_wanted = population != nullptr && is_under(*population, options) &&
                         cx.scope().is_linted(id) && field.origin.file &&
                         !is_known_unseen(id, cx.analysis()) && !is_left_out(field, cx);
  if (!is_wanted) return;
  const Reference* const writer = population->is_empty() ? find_writer(id, cx) : nullptr;
  if (writer != nullptr) return report_broken(field, *writer, *population, cx);
  if (is_decided_to_sync(field, cx)) return;
  if (is_reported_unused(id, *population, cx)) return;
  report_sparse(id, field, *population, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a custom field that hardly any record fills",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                     .need = Need::population,
                     .options = kOptions,
                 });

}  // namespace lint
