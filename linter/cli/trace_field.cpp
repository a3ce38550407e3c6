// Gathers everything known of one field: implementation.
#include "linter/cli/trace_field.h"

#include <algorithm>
#include <map>

#include "linter/base/edit_distance.h"
#include "linter/dictionary/entry.h"
#include "linter/render/places.h"

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

/// The objects through which a field is seen: Task and Event for a field of Activity.
std::vector<ObjectId> viewpoints(const Project& project, const Field& field) {
  if (!equals_folded(field.object_name, "Activity")) return {field.object};
  std::vector<ObjectId> objects;
  for (const std::string_view name : {"Task", "Event"}) {
    const ObjectId object = project.index->find_object(name);
    if (object) objects.push_back(object);
  }
  return objects.empty() ? std::vector<ObjectId>{field.object} : objects;
}

/// What a verdict rests on, in words.
std::string reason_of(const FieldAccess& access) {
  switch (access.verdict) {
    case Verdict::editable:
      return "read and edit are granted";
    case Verdict::read_only:
      return "read is granted, edit is not";
    case Verdict::read_only_by_type:
      return "nobody can edit a formula, roll-up, auto number or system field";
    case Verdict::always_visible:
      return "field-level security does not govern it";
    case Verdict::hidden:
      return "no profile, permission set or group of the sync user grants it";
    case Verdict::no_object_access:
      return "the sync user cannot read the object";
    case Verdict::unknown:
      return std::string(to_string(access.doubt));
  }
  return {};
}

/// Collects a trace; places are noted first and resolved at the end, so that every file is loaded once.
class Tracer {
 public:
  Tracer(const Project& project, const SourceTree& tree, FieldId id)
      : project_(project),
        tree_(tree),
        field_(project.model.fields[id]),
        id_(id),
        places_(project.model, tree, false) {
    find_in_formulas();
  }

  Trace trace(const Outcome& outcome);

 private:
  void find_in_formulas();
  void want_places();
  void add_access(Trace& trace) const;
  void add_twins(Trace& trace) const;
  void add_references(Trace& trace) const;
  [[nodiscard]] TracePlace place_of(const Origin& origin) const;
  [[nodiscard]] Origin origin_of(const Reference& reference) const;

  const Project& project_;
  const SourceTree& tree_;
  const Field& field_;
  FieldId id_;
  Places places_;
  std::map<std::uint32_t, std::uint32_t> in_formula_;  ///< by site: where the name stands in the formula
};

/// A site in a formula knows where the formula starts; the name stands somewhere after it.
void Tracer::find_in_formulas() {
  std::map<FileId, std::string> texts;
  for (const Reference& reference : project_.references->of(id_)) {
    const Site& site = project_.model.sites[reference.site];
    if (!site.in_formula) continue;
    const FileId file = project_.references->file_of(reference.site);
    const auto [text, is_new] = texts.try_emplace(file);
    if (is_new) text->second = tree_.load(project_.model.files[file].path).value_or("");
    const std::string_view written = project_.model.names[site.target];
    for (const std::string_view name : {written, field_.name}) {
      const std::size_t at = find_name(text->second, name, site.offset);
      if (at == std::string::npos) continue;
      in_formula_[reference.site] = static_cast<std::uint32_t>(at);
      break;
    }
  }
}

Origin Tracer::origin_of(const Reference& reference) const {
  const auto found = in_formula_.find(reference.site);
  return {.file = project_.references->file_of(reference.site),
          .offset = found != in_formula_.end() ? found->second : project_.model.sites[reference.site].offset};
}

TracePlace Tracer::place_of(const Origin& origin) const {
  if (!origin.file) return {};
  const ResolvedPlace* const place = places_.find({.file = origin.file, .offset = origin.offset});
  return {.file = std::string(places_.path(origin.file)), .line = place == nullptr ? 0 : place->line};
}

void Tracer::want_places() {
  const auto want = [&](const Origin& origin) {
    places_.want(Place{.file = origin.file, .offset = origin.offset});
  };
  want(field_.origin);
  for (const ObjectId object : viewpoints(project_, field_)) {
    for (const AccessEvidence& evidence : project_.access->evidence(id_, object)) want(evidence.origin);
  }
  for (const Reference& reference : project_.references->of(id_)) want(origin_of(reference));
  places_.resolve();
}

void Tracer::add_access(Trace& trace) const {
  for (const ObjectId object : viewpoints(project_, field_)) {
    const FieldAccess verdict = project_.access->of(id_, object);
    TraceAccess access{.object = std::string(project_.model.objects[object].name),
                       .verdict = std::string(to_string(verdict.verdict)),
                       .reason = reason_of(verdict)};
    for (const AccessEvidence& evidence : project_.access->evidence(id_, object)) {
      access.evidence.push_back({.place = place_of(evidence.origin), .says = evidence.says});
    }
    trace.access.push_back(std::move(access));
  }
}

void Tracer::add_twins(Trace& trace) const {
  for (const Twin& twin : project_.twins.twins_of(id_)) {
    const MarketoField& marketo = project_.model.marketo_fields[twin.marketo];
    const std::string object = marketo.object == "lead" ? "" : concat(marketo.object, ".");
    trace.twins.push_back({.marketo = concat(object, marketo.rest_name),
                           .tier = std::string(to_string(twin.tier)),
                           .confidence = std::string(to_string(twin.confidence))});
  }
}

void Tracer::add_references(Trace& trace) const {
  for (const Reference& reference : project_.references->of(id_)) {
    const Site& site = project_.model.sites[reference.site];
    const Confidence confidence = reference.is_ambiguous      ? Confidence::low
                                  : reference.is_unclassified ? Confidence::medium
                                                              : Confidence::high;
    trace.references.push_back({.kind = std::string(to_string(site.type)),
                                .component = std::string(project_.model.names[site.component]),
                                .place = place_of(origin_of(reference)),
                                .path = std::string(project_.model.names[site.path]),
                                .strength = std::string(to_string(reference.strength)),
                                .direction = std::string(to_string(site.direction)),
                                .is_active = site.is_active,
                                .confidence = std::string(to_string(confidence))});
  }
}

Trace Tracer::trace(const Outcome& outcome) {
  want_places();
  Trace trace{.field = std::string(field_.full_name),
              .definition = field_.is_built_in ? TracePlace() : place_of(field_.origin),
              .type = type_of(field_),
              .label = std::string(field_.label)};
  add_access(trace);
  add_twins(trace);
  add_references(trace);
  for (const Finding& finding : outcome.findings) {
    const bool is_known =
        std::find(trace.findings.begin(), trace.findings.end(), finding.rule) != trace.findings.end();
    if (!is_known && equals_folded(finding.subject, field_.full_name))
      trace.findings.emplace_back(finding.rule);
  }
  if (const Decision* const decision = project_.decisions.find(field_.full_name)) trace.decision = *decision;
  return trace;
}

/// " (did you mean …?)" for a name that no field has.
std::string suggest_field(const Project& project, std::string_view name) {
  std::vector<std::string_view> candidates;
  if (name.find('.') == std::string_view::npos) {
    for (const FieldId id : project.index->fields_named(name)) {
      candidates.push_back(project.model.fields[id].full_name);
    }
    constexpr std::size_t kMost = 5;
    candidates.resize(std::min(candidates.size(), kMost));
    if (candidates.empty()) return ": write it with its object, such as `Lead.Score__c`";
    std::vector<std::string> quoted;
    for (const std::string_view candidate : candidates) quoted.push_back(concat("`", candidate, "`"));
    return concat(" (did you mean ", join(quoted, ", "), "?)");
  }
  for (const Field& field : project.model.fields) candidates.push_back(field.full_name);
  return did_you_mean(name, candidates);
}

}  // namespace

Result<FieldId> find_field(const Project& project, std::string_view name) {
  const FieldId field =
      name.find('.') == std::string_view::npos ? FieldId() : project.index->find_field(name);
  if (field) return field;
  return Error{.message = concat("unknown field `", name, "`", suggest_field(project, name))};
}

Trace trace_field(const Project& project, const SourceTree& tree, const Outcome& outcome, FieldId field) {
  return Tracer(project, tree, field).trace(outcome);
}

}  // namespace lint
