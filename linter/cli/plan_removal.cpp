// Says what must go before fields can be removed: implementation.
#include "linter/cli/plan_removal.h"

#include <algorithm>
#include <tuple>

#include "linter/cli/find_fields.h"
#include "linter/cli/trace_field.h"
#include "linter/engine/advice.h"

namespace lint {
namespace {

bool is_api_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) || c == '.'; });
}

/// Why nobody can remove the field with a deploy, or empty.
std::string obstacle(const Project& project, const Field& field) {
  if (!field.is_custom) return "is a standard field, which nobody can remove";
  const std::string_view package = namespace_of(field.name);
  if (!package.empty() && !equals_folded(package, project.model.project_namespace)) {
    return concat("belongs to the managed package `", package, "`: it goes when the package is uninstalled");
  }
  if (!field.origin.file) return "has no definition in the project";
  if (!is_api_name(field.full_name)) return "has a name that Salesforce does not allow";
  return {};
}

std::vector<std::string> missing_evidence(const Project& project, std::span<const FieldId> fields) {
  const Coverage& coverage = project.references->coverage();
  std::vector<std::string> missing;
  const auto note = [&](bool is_there, std::string_view what, std::string_view retrieve) {
    if (!is_there)
      missing.push_back(concat("the project holds no ", what,
                               ", so uses there are not known: `sf project retrieve "
                               "start ",
                               retrieve, "`"));
  };
  note(coverage.has_automation, "flows and no workflows", "-m Flow -m Workflow");
  note(coverage.has_code, "Apex", "-m ApexClass -m ApexTrigger");
  note(coverage.has_layouts, "layouts", "-m Layout");
  note(coverage.has_reports, "reports and no list views", "-m Report -m ListView");
  const bool is_synced = std::any_of(fields.begin(), fields.end(),
                                     [&](FieldId field) { return project.scope->is_synced(field); });
  if (project.model.marketo_fields.empty() && is_synced) {
    missing.emplace_back(
        "there are no Marketo schemas: look in Admin › Field Management whether Marketo has the field");
  }
  return missing;
}

/// Plans one field after the other.
class Planner {
 public:
  Planner(const Project& project, std::span<const FieldId> fields)
      : project_(project), is_planned_(project.model.fields.size()) {
    for (const FieldId field : fields) is_planned_[field.value] = true;
  }

  [[nodiscard]] RemovalField plan(FieldId id, const Trace& trace) const;

 private:
  /// The strength of a use for a removal: a formula that nothing uses still needs the fields it reads.
  [[nodiscard]] Strength strength_of(const Reference& use) const {
    const bool is_aside = project_.model.files[project_.references->file_of(use.site)].is_aside;
    return use.through && !is_aside ? project_.model.sites[use.site].strength : use.strength;
  }
  [[nodiscard]] bool goes_along(const Reference& use, const Field& field) const;
  void add_use(const Reference& use, TraceReference place, RemovalField& plan) const;
  void add_warnings(const Field& field, RemovalField& plan) const;

  const Project& project_;
  std::vector<bool> is_planned_;
};

/// Whether the use goes when the planned fields go: it stands in the definition of one of them, or is deleted
/// with the field.
bool Planner::goes_along(const Reference& use, const Field& field) const {
  const Site& site = project_.model.sites[use.site];
  if (stage_of(site.type) == RemovalStage::nothing) return true;
  if (use.through && is_planned_[use.through.value]) return true;
  if (site.type != MetadataType::custom_field) return false;
  const std::string_view component = project_.model.names[site.component];
  if (equals_folded(component, field.full_name)) return true;
  const FieldId owner = project_.index->find_field(component);
  return owner && is_planned_[owner.value];
}

void Planner::add_use(const Reference& use, TraceReference place, RemovalField& plan) const {
  const Site& site = project_.model.sites[use.site];
  const Strength strength = strength_of(use);
  place.strength = to_string(strength);
  const auto is_same = [&](const RemovalStep& step) {
    return step.kind == place.kind && step.component == place.component && step.file == place.place.file;
  };
  auto step = std::find_if(plan.steps.begin(), plan.steps.end(), is_same);
  if (step == plan.steps.end()) {
    plan.steps.push_back({.stage = stage_of(site.type),
                          .kind = place.kind,
                          .component = place.component,
                          .file = place.place.file,
                          .action = action_for(site.type)});
    step = plan.steps.end() - 1;
  }
  step->blocks = step->blocks || (strength == Strength::strong && site.is_active);
  // Salesforce counts test classes, inactive flows and formulas that nothing uses.
  step->is_notable =
      step->is_notable || strength >= Strength::medium || step->stage <= RemovalStage::formulas;
  step->places.push_back(std::move(place));
}

void Planner::add_warnings(const Field& field, RemovalField& plan) const {
  if (const Decision* const decision = project_.decisions.find(field.full_name);
      decision != nullptr && decision->sync == SyncChoice::sync) {
    plan.warnings.push_back(concat("decisions.toml says that it is synced",
                                   decision->owner.empty() ? "" : concat(": ask ", decision->owner)));
  }
  if (equals_folded(field.name, project_.options.config.sync.filter_field)) {
    plan.warnings.emplace_back(
        "it is the filter field of the sync: without it the sync no longer knows which records to leave out");
  }
  if (field.is_external_id) {
    plan.warnings.emplace_back("it is an external ID: an integration may find records by it");
  }
}

/// What the Marketo admin does first, with the uses that saved assets show.
std::string marketo_steps_of(const Field& field, const Trace& trace) {
  std::string known;
  for (const TraceReference& use : trace.references) {
    if (!use.is_marketo) continue;
    known += concat(known.empty() ? ". Known uses: " : ", ", use.kind, " `", use.component, "` (",
                    use.place.file, ":", use.place.line, ")");
  }
  return trace.twins.empty() && known.empty() ? "" : concat(marketo_clear_steps(field), known);
}

RemovalField Planner::plan(FieldId id, const Trace& trace) const {
  const Field& field = project_.model.fields[id];
  RemovalField plan{.field = trace.field,
                    .label = trace.label,
                    .type = trace.type,
                    .definition = trace.definition,
                    .twins = trace.twins,
                    .marketo_steps = marketo_steps_of(field, trace)};
  const std::span<const Reference> uses = project_.references->of(id);
  for (std::size_t i = 0; i < uses.size(); ++i) {
    if (!goes_along(uses[i], field)) add_use(uses[i], trace.references[i], plan);
  }
  std::stable_sort(plan.steps.begin(), plan.steps.end(), [](const RemovalStep& a, const RemovalStep& b) {
    return std::tuple(a.stage, !a.blocks, !a.is_notable) < std::tuple(b.stage, !b.blocks, !b.is_notable);
  });
  add_warnings(field, plan);
  return plan;
}

}  // namespace

Result<std::vector<FieldId>> find_removable(const Project& project, std::span<const std::string> names) {
  std::vector<FieldId> removable;
  for (const std::string& name : names) {
    const bool is_glob = name.find_first_of("*?") != std::string::npos;
    const Result<std::vector<FieldId>> found = find_fields(project, std::span(&name, 1));
    if (!found) return found.error();
    bool is_any = false;
    for (const FieldId field : *found) {
      const Field& record = project.model.fields[field];
      const std::string why_not = obstacle(project, record);
      if (!why_not.empty() && !is_glob) return Error{.message = concat("`", record.full_name, "` ", why_not)};
      if (!why_not.empty()) continue;
      is_any = true;
      if (std::find(removable.begin(), removable.end(), field) == removable.end()) removable.push_back(field);
    }
    if (!is_any) return Error{.message = concat("no field like `", name, "` can be removed")};
  }
  return removable;
}

RemovalPlan plan_removal(const Project& project, const SourceTree& tree, std::span<const FieldId> fields) {
  const Planner planner(project, fields);
  RemovalPlan plan{.not_proven = missing_evidence(project, fields)};
  std::size_t next = 0;
  trace_fields(project, tree, Outcome(), fields,
               [&](const Trace& trace) { plan.fields.push_back(planner.plan(fields[next++], trace)); });
  return plan;
}

}  // namespace lint
