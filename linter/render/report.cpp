// Counts what a run saw and found.
#include "linter/render/report.h"

#include <algorithm>

namespace lint {
namespace {

/// Sites that use a known field or object; one that is ambiguous counts once.
std::size_t count_references(const Model& model, const References& references) {
  std::vector<bool> used(model.sites.size());
  const auto mark = [&](std::span<const Reference> uses) {
    for (const Reference& use : uses) used[use.site] = true;
  };
  for (std::size_t i = 0; i < model.fields.size(); ++i) mark(references.of(FieldId(i)));
  for (std::size_t i = 0; i < model.objects.size(); ++i) mark(references.of(ObjectId(i)));
  return static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
}

}  // namespace

std::vector<RuleRun> rules_that_ran(const Plan& plan) {
  std::vector<RuleRun> rules;
  for (const PlannedRule& planned : plan.rules) {
    rules.push_back({planned.rule->id, planned.rule->info.summary, planned.severity});
  }
  for (const CustomRule* const custom : plan.custom_rules) {
    rules.push_back({custom->id, custom->message, custom->severity});
  }
  return rules;
}

Summary summarise(const Model& model, const References& references, const Outcome& outcome) {
  Summary summary{.files = model.files.size(), .suppressed = outcome.suppressed};
  summary.references = count_references(model, references);
  for (const Object& object : model.objects) summary.objects += object.is_defined ? 1 : 0;
  for (const Field& field : model.fields) {
    if (field.is_custom) {
      summary.custom_fields += field.origin.file ? 1 : 0;
    } else {
      summary.standard_fields += model.objects[field.object].is_defined ? 1 : 0;
    }
  }
  for (const Finding& finding : outcome.findings) {
    switch (finding.severity) {
      case Severity::error:
        ++summary.errors;
        break;
      case Severity::warning:
        ++summary.warnings;
        break;
      case Severity::info:
        ++summary.infos;
        break;
    }
  }
  return summary;
}

Places places_of(const CheckReport& report) {
  Places places(report.model, report.tree, false);
  for (const Finding& finding : report.outcome.findings) places.want(finding);
  places.resolve();
  return places;
}

}  // namespace lint
