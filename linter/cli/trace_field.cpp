// Gathers everything known of fields: implementation.
#include "linter/cli/trace_field.h"

#include <algorithm>
#include <map>

#include "linter/base/text.h"
#include "linter/cli/trace_access.h"
#include "linter/cli/trace_marketo_uses.h"
#include "linter/dictionary/entry.h"

namespace lint {
namespace {

std::string type_of(const Field& field) {
  FieldContract contract{.name = std::string(field.full_name),
                         .type = field.type == FieldType::unknown ? "" : std::string(to_string(field.type)),
                         .is_formula = field.is_formula(),
                         .length = field.length,
                         .precision = field.precision,
                         .scale = field.scale};
  for (const std::string_view target : field.reference_to) contract.targets.emplace_back(target);
  return describe_type(contract);
}

/// What the day of a definition means, or why there is none.
std::string note_of(const FieldAge& age, const FieldAges& ages) {
  switch (age.basis) {
    case AgeBasis::own_file:
      return {};
    case AgeBasis::shared_file:
      return "the file, which holds more than this field; the field is unchanged at least since then";
    case AgeBasis::uncommitted:
      return "not committed yet";
    case AgeBasis::no_file:
      return "no file defines it";
    case AgeBasis::no_history:
      return ages.problem();
  }
  return {};
}

/// Whether the finding is about the field, alone or as one of several.
bool is_about(const Finding& finding, const Field& field) {
  const auto is_it = [&](std::string_view name) { return equals_folded(name, field.full_name); };
  return is_it(finding.subject) || std::ranges::any_of(finding.members, is_it);
}

Confidence confidence_of(Certainty certainty) {
  switch (certainty) {
    case Certainty::proven:
      return Confidence::high;
    case Certainty::by_name:
      return Confidence::medium;
    case Certainty::ambiguous:
    case Certainty::elsewhere:
      return Confidence::low;
  }
  return Confidence::low;
}

/// Collects traces; places are noted first and resolved at the end, so that every file is loaded once.
class Tracer {
 public:
  Tracer(const Project& project, const SourceTree& tree, std::span<const FieldId> fields)
      : project_(project), tree_(tree), places_(project.model, tree, false) {
    find_in_formulas(fields);
    for (const FieldId field : fields) want_places(field);
    places_.resolve();
  }

  [[nodiscard]] Trace trace(const Outcome& outcome, FieldId id) const;

 private:
  /// A use in a formula that starts at the site.
  struct FormulaUse {
    FileId file;
    std::uint32_t site = 0;
    FieldId field;
  };

  void find_in_formulas(std::span<const FieldId> fields);
  void find_in_formula(const FormulaUse& use, std::string_view text);
  void want_places(FieldId id);
  void add_twins(FieldId id, Trace& trace) const;
  void add_references(FieldId id, Trace& trace) const;
  void add_records(FieldId id, Trace& trace) const;
  [[nodiscard]] TracePlace place_of(const Origin& origin) const { return trace_place(places_, origin); }
  [[nodiscard]] Origin origin_of(const Reference& reference, FieldId id) const;

  const Project& project_;
  const SourceTree& tree_;
  Places places_;
  std::map<std::pair<std::uint32_t, FieldId>, std::uint32_t> in_formula_;  ///< where the name stands
};

/// A site in a formula knows where the formula starts; the name stands somewhere after it.
void Tracer::find_in_formulas(std::span<const FieldId> fields) {
  std::vector<FormulaUse> uses;
  for (const FieldId field : fields) {
    for (const Reference& reference : project_.references->of(field)) {
      if (!project_.model.sites[reference.site].in_formula) continue;
      uses.push_back(
          {.file = project_.references->file_of(reference.site), .site = reference.site, .field = field});
    }
  }
  std::stable_sort(uses.begin(), uses.end(),
                   [](const FormulaUse& a, const FormulaUse& b) { return a.file < b.file; });
  FileId file;
  std::string text;
  for (const FormulaUse& use : uses) {
    if (use.file != file) {
      file = use.file;
      text = tree_.load(project_.model.files[file].path).value_or("");
    }
    find_in_formula(use, text);
  }
}

void Tracer::find_in_formula(const FormulaUse& use, std::string_view text) {
  const Site& site = project_.model.sites[use.site];
  const std::string_view written = project_.model.names[site.target];
  for (const std::string_view name : {written, project_.model.fields[use.field].name}) {
    const std::size_t at = find_name(text, name, site.offset);
    if (at == std::string::npos) continue;
    in_formula_[{use.site, use.field}] = static_cast<std::uint32_t>(at);
    return;
  }
}

Origin Tracer::origin_of(const Reference& reference, FieldId id) const {
  const auto found = in_formula_.find({reference.site, id});
  return {.file = project_.references->file_of(reference.site),
          .offset = found != in_formula_.end() ? found->second : project_.model.sites[reference.site].offset};
}

void Tracer::want_places(FieldId id) {
  const auto want = [&](const Origin& origin) {
    places_.want(Place{.file = origin.file, .offset = origin.offset});
  };
  const Field& field = project_.model.fields[id];
  want(field.origin);
  want_access(project_, id, places_);
  for (const Reference& reference : project_.references->of(id)) want(origin_of(reference, id));
  want_marketo_uses(project_, project_.marketo_uses.of(id), places_);
  if (const FieldPopulation* const population = project_.evidence->population(id)) want(population->origin);
  if (const FieldLastUse* const last = project_.evidence->last_use(id)) want(last->origin);
}

void Tracer::add_twins(FieldId id, Trace& trace) const {
  for (const Twin& twin : project_.twins.twins_of(id)) {
    const MarketoField& marketo = project_.model.marketo_fields[twin.marketo];
    const std::string object = marketo.object == "lead" ? "" : concat(marketo.object, ".");
    trace.twins.push_back({.marketo = concat(object, marketo.rest_name),
                           .tier = std::string(to_string(twin.tier)),
                           .confidence = std::string(to_string(twin.confidence)),
                           .reason = std::string(twin.reason),
                           .is_ambiguous = twin.is_ambiguous});
  }
}

void Tracer::add_references(FieldId id, Trace& trace) const {
  for (const Reference& reference : project_.references->of(id)) {
    const Site& site = project_.model.sites[reference.site];
    const Confidence confidence = confidence_of(reference.certainty);
    trace.references.push_back(
        {.kind = std::string(to_string(site.type)),
         .component = std::string(project_.model.names[site.component]),
         .place = place_of(origin_of(reference, id)),
         .path = std::string(project_.model.names[site.path]),
         .strength = std::string(to_string(reference.strength)),
         .direction = std::string(to_string(reference.direction)),
         .is_active = reference.is_active,
         .confidence = std::string(to_string(confidence)),
         .through = reference.through ? std::string(project_.model.fields[reference.through].full_name)
                                      : std::string()});
  }
}

void Tracer::add_records(FieldId id, Trace& trace) const {
  if (const FieldPopulation* const population = project_.evidence->population(id)) {
    trace.population = {.total = population->total,
                        .populated = population->populated,
                        .says = describe(*population),
                        .place = place_of(population->origin)};
  }
  if (const FieldLastUse* const last = project_.evidence->last_use(id)) {
    trace.last_use = {.day = std::string(last->day), .place = place_of(last->origin)};
  }
}

Trace Tracer::trace(const Outcome& outcome, FieldId id) const {
  const Field& field = project_.model.fields[id];
  Trace trace{.field = std::string(field.full_name),
              .definition = field.is_built_in ? TracePlace() : place_of(field.origin),
              .type = type_of(field),
              .label = std::string(field.label)};
  const FieldAge age = project_.ages.of(id);
  if (age.has_day()) trace.last_changed = to_string(age.last_changed);
  trace.last_changed_note = note_of(age, project_.ages);
  trace.access = trace_access(project_, id, places_);
  add_twins(id, trace);
  add_references(id, trace);
  std::ranges::move(trace_marketo_uses(project_, project_.marketo_uses.of(id), places_),
                    std::back_inserter(trace.references));
  add_records(id, trace);
  for (const Finding& finding : outcome.findings) {
    const bool is_known =
        std::find(trace.findings.begin(), trace.findings.end(), finding.rule) != trace.findings.end();
    if (!is_known && is_about(finding, field)) trace.findings.emplace_back(finding.rule);
  }
  if (const Decision* const decision = project_.decisions.find(field.full_name)) trace.decision = *decision;
  return trace;
}

}  // namespace

void trace_fields(const Project& project, const SourceTree& tree, const Outcome& outcome,
                  std::span<const FieldId> fields, const std::function<void(const Trace&)>& take) {
  const Tracer tracer(project, tree, fields);
  for (const FieldId field : fields) take(tracer.trace(outcome, field));
}

}  // namespace lint
