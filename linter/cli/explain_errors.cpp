// Gathers what `why` prints: implementation.
#include "linter/cli/explain_errors.h"

#include "linter/base/text.h"
#include "linter/cli/rule_avoidance.h"
#include "linter/errors/cause_details.h"
#include "linter/render/places.h"

namespace lint {
namespace {

TracePlace place_of(const Places& places, const Origin& origin, std::uint32_t line) {
  if (!origin.file) return {};
  const ResolvedPlace* const place = places.find({.file = origin.file, .offset = origin.offset});
  const std::uint32_t found = place == nullptr ? 0 : place->line;
  return {.file = std::string(places.path(origin.file)), .line = line != 0 ? line : found};
}

std::string level_of(SyncErrorLevel level) {
  switch (level) {
    case SyncErrorLevel::unknown:
      return {};
    case SyncErrorLevel::record:
      return "record";
    case SyncErrorLevel::job:
      return "job";
  }
  return {};
}

WhyCause cause_of(const Project& project, const ErrorSources& sources, const Places& places,
                  const RuleAvoidance& avoidance, const Cause& cause) {
  const CauseAdvice& advice = advice_of(cause.kind);
  CauseDetails details =
      details_of(sources, cause, [&](const ValidationRule& rule) { return avoidance.of(rule); });
  WhyCause shown{.kind = std::string(advice.type),
                 .kind_name = std::string(advice.name),
                 .component = cause.component,
                 .label = cause.label,
                 .object = cause.object,
                 .is_active = cause.is_active,
                 .place = place_of(places, cause.origin, cause.line),
                 .because = cause.because,
                 .message = cause.message,
                 .says = cause.says,
                 .avoidance = std::move(details.avoidance)};
  for (const FieldId id : details.reads) {
    const Field& field = project.model.fields[id];
    shown.reads.push_back({.name = std::string(field.full_name), .label = std::string(field.label)});
  }
  return shown;
}

std::string kind_of(const ErrorStop& stop) {
  if (stop.kind == RejectionKind::flow) return "flow";
  return stop.is_trigger ? "trigger" : "class";
}

WhyError error_of(const Project& project, const ErrorSources& sources, const Places& places,
                  const RuleAvoidance& avoidance, const Diagnosis& diagnosis) {
  ErrorFix fix = fix_of(project.model, diagnosis);
  WhyError error{.code = diagnosis.error.code,
                 .meaning = diagnosis.code == nullptr ? std::string() : std::string(diagnosis.code->meaning),
                 .text = diagnosis.text,
                 .object = diagnosis.object,
                 .level = level_of(diagnosis.level),
                 .rows = diagnosis.rows,
                 .records = diagnosis.records,
                 .sureness = std::string(to_string(diagnosis.sureness)),
                 .more_causes = diagnosis.more_causes,
                 .salesforce = std::move(fix.salesforce),
                 .marketo = std::move(fix.marketo),
                 .owner = std::move(fix.owner),
                 .done_when = std::move(fix.done_when)};
  for (const Cause& cause : diagnosis.causes)
    error.causes.push_back(cause_of(project, sources, places, avoidance, cause));
  for (const Way& way : diagnosis.way) {
    error.way.push_back({.kind = kind_of(way.stop),
                         .component = way.stop.name,
                         .name_space = way.stop.name_space,
                         .place = place_of(places, way.origin, way.stop.line)});
  }
  return error;
}

}  // namespace

std::vector<WhyError> explain_errors(const Project& project, const SourceTree& tree,
                                     const SyncErrors& errors) {
  Places places(project.model, tree, false);
  const auto want = [&](const Origin& origin) {
    if (origin.file) places.want(Place{.file = origin.file, .offset = origin.offset});
  };
  for (const Diagnosis& diagnosis : errors.all()) {
    for (const Cause& cause : diagnosis.causes) want(cause.origin);
    for (const Way& way : diagnosis.way) want(way.origin);
  }
  places.resolve();
  const ErrorSources sources = project.error_sources(tree);
  const RuleAvoidance avoidance(project);
  std::vector<WhyError> explained;
  for (const Diagnosis& diagnosis : errors.all()) {
    explained.push_back(error_of(project, sources, places, avoidance, diagnosis));
  }
  return explained;
}

}  // namespace lint
