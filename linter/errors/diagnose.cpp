// Finds the causes of one error after the other: implementation.
#include "linter/errors/diagnose.h"

#include <algorithm>
#include <functional>

#include "linter/base/text.h"
#include "linter/errors/text_causes.h"

namespace lint {
namespace {

constexpr std::size_t kMostCauses = 5;

/// Kinds that a field's definition or permissions decide.
bool is_of_field(RejectionKind kind) {
  return kind >= RejectionKind::required_field && kind != RejectionKind::object_access &&
         kind != RejectionKind::referenced_record;
}

/// Whether what the text names failed by itself: another error inside only passes through it.
bool is_own_error(const Diagnosis& diagnosis) {
  return diagnosis.code == nullptr || diagnosis.code->is_wrapper;
}

/// The innermost code or flow that the text names.
bool add_by_way(Diagnosis& diagnosis) {
  for (auto way = diagnosis.way.rbegin(); way != diagnosis.way.rend(); ++way) {
    if (!way->origin.file && way + 1 != diagnosis.way.rend()) continue;
    const ErrorStop& stop = way->stop;
    const std::string place = stop.line == 0 ? "" : concat(", line ", stop.line);
    const std::string package = stop.name_space.empty() ? "" : concat(" of the package ", stop.name_space);
    const std::string_view where = !way->origin.file ? "; its file is not in the project"
                                   : way->is_active  ? ""
                                                     : ", but the file says inactive";
    diagnosis.causes.push_back({.kind = stop.kind,
                                .component = way->component,
                                .object = diagnosis.object,
                                .because = concat("the error names it", package, place, where),
                                .is_active = way->is_active,
                                .origin = way->origin,
                                .line = stop.line});
    diagnosis.sureness = !is_own_error(diagnosis) || !way->is_active ? Sureness::candidates
                         : way->origin.file                          ? Sureness::certain
                                                                     : Sureness::likely;
    return true;
  }
  return false;
}

}  // namespace

std::vector<RejectionKind> kinds_of(const Diagnosis& diagnosis) {
  if (diagnosis.code != nullptr) return {diagnosis.code->causes.begin(), diagnosis.code->causes.end()};
  return {RejectionKind::validation_rule, RejectionKind::apex, RejectionKind::flow,
          RejectionKind::duplicate_rule, RejectionKind::lookup_filter};
}

void Diagnostician::diagnose(Diagnosis& diagnosis, bool compares) const {
  find_way(diagnosis);
  const std::vector<RejectionKind> kinds = kinds_of(diagnosis);
  const bool is_found = add_text_causes(set_, kinds, compares, diagnosis) || add_by_field(kinds, diagnosis) ||
                        add_by_object(kinds, diagnosis) || (is_own_error(diagnosis) && add_by_way(diagnosis));
  if (!is_found && compares) add_similar_causes(set_, kinds, diagnosis);
  if (diagnosis.causes.empty() && !is_own_error(diagnosis)) static_cast<void>(add_by_way(diagnosis));
  const bool is_platform = diagnosis.code != nullptr && !holds(kinds, RejectionKind::validation_rule);
  if (diagnosis.causes.empty() && is_platform && !diagnosis.code->is_wrapper) {
    diagnosis.sureness = Sureness::by_code;
  }
  if (diagnosis.causes.size() <= kMostCauses) return;
  diagnosis.more_causes = diagnosis.causes.size() - kMostCauses;
  diagnosis.causes.resize(kMostCauses);
}

void Diagnostician::find_way(Diagnosis& diagnosis) const {
  for (const ErrorStop& stop : diagnosis.error.stops) {
    Way way{.stop = stop, .component = stop.name};
    if (stop.kind == RejectionKind::apex) {
      // Of `ns.Class.method` any part may be the class; a package's code is not in the project.
      for (const std::string_view part : split(stop.name, '.')) {
        if (way.origin.file) break;
        way.origin.file = set_.find_code(part, stop.is_trigger);
        if (way.origin.file) way.component = part;
      }
    } else if (const Rejection* const flow = find_flow(stop.name)) {
      way.origin = flow->origin;
      way.component = flow->component;
      way.stop.name = flow->component;
      way.is_active = flow->is_active;
    }
    diagnosis.way.push_back(std::move(way));
  }
}

const Rejection* Diagnostician::find_flow(std::string_view name) const {
  const std::string key = message_key(name);
  const auto found = std::ranges::find_if(set_.all(), [&](const Rejection& rejection) {
    return rejection.kind == RejectionKind::flow &&
           (message_key(rejection.label) == key || message_key(rejection.component) == key);
  });
  return found == set_.all().end() ? nullptr : &*found;
}

bool Diagnostician::add_by_field(const std::vector<RejectionKind>& kinds, Diagnosis& diagnosis) const {
  for (const RejectionKind kind : kinds) {
    if (kind == RejectionKind::lookup_filter) {
      add_filters(diagnosis);
    } else if (is_of_field(kind)) {
      add_verdicts(kind, judge_fields(kind, diagnosis), diagnosis);
    }
    if (!diagnosis.causes.empty()) return true;
  }
  return false;
}

std::vector<FieldVerdict> Diagnostician::judge_fields(RejectionKind kind, const Diagnosis& diagnosis) const {
  std::vector<FieldVerdict> verdicts;
  for (const std::string& name : diagnosis.error.fields) {
    for (const FieldId field : judge_.find(diagnosis.object, name, diagnosis.error.has_label)) {
      const bool is_meant = kind != RejectionKind::address_values || is_address(field);
      if (is_meant) verdicts.push_back(judge_.judge(kind, field, diagnosis.error));
    }
  }
  const ObjectId object = sources_.index.find_object(diagnosis.object);
  if (!diagnosis.error.fields.empty() || !object) return verdicts;
  verdicts = judge_.guess(kind, object, diagnosis.error);
  // Nothing in the error names them.
  for (FieldVerdict& verdict : verdicts) {
    verdict.sureness = verdicts.size() == 1 ? Sureness::likely : Sureness::candidates;
  }
  return verdicts;
}

bool Diagnostician::is_address(FieldId field) const {
  const std::string_view name = sources_.model.fields[field].name;
  return contains_folded(name, "State") || contains_folded(name, "Country");
}

void Diagnostician::add_filters(Diagnosis& diagnosis) const {
  for (const std::string& name : diagnosis.error.fields) {
    for (const FieldId field : judge_.find(diagnosis.object, name, diagnosis.error.has_label)) {
      for (const Rejection& rejection : set_.all()) {
        const bool is_it = rejection.kind == RejectionKind::lookup_filter &&
                           equals_folded(rejection.component, sources_.model.fields[field].full_name);
        if (!is_it) continue;
        diagnosis.causes.push_back(
            cause_of(rejection, "the error names its field, which has a required filter"));
        diagnosis.causes.back().field = field;
      }
    }
  }
  if (diagnosis.causes.empty()) return;
  const bool is_one = diagnosis.causes.size() == 1 && diagnosis.causes.front().is_active;
  diagnosis.sureness = is_one ? Sureness::certain : Sureness::candidates;
}

void Diagnostician::add_verdicts(RejectionKind kind, std::vector<FieldVerdict> verdicts,
                                 Diagnosis& diagnosis) const {
  if (verdicts.empty()) return;
  std::ranges::stable_sort(verdicts, std::less<>(), &FieldVerdict::sureness);
  const Sureness best = verdicts.front().sureness;
  // Fields that the error lists together are meant together; a name may mean several, of which some cannot
  // be.
  const std::size_t named = diagnosis.error.fields.size();
  if (named > 0 && verdicts.size() > named && best < Sureness::candidates) {
    std::erase_if(verdicts,
                  [](const FieldVerdict& verdict) { return verdict.sureness >= Sureness::candidates; });
  }
  const bool is_sure = named == 0 || verdicts.size() <= named;
  diagnosis.sureness = is_sure ? best : Sureness::candidates;
  for (FieldVerdict& verdict : verdicts) {
    const Field& field = sources_.model.fields[verdict.field];
    diagnosis.causes.push_back({.kind = kind,
                                .component = std::string(field.full_name),
                                .label = std::string(field.label),
                                .object = std::string(field.object_name),
                                .because = std::move(verdict.because),
                                .field = verdict.field,
                                .origin = verdict.origin});
  }
}

bool Diagnostician::add_by_object(const std::vector<RejectionKind>& kinds, Diagnosis& diagnosis) const {
  if (holds(kinds, RejectionKind::object_access) && diagnosis.way.empty()) add_object_access(diagnosis);
  for (const Rejection& rejection : set_.all()) {
    const bool is_meant = rejection.kind == RejectionKind::duplicate_rule ||
                          rejection.kind == RejectionKind::approval_process ||
                          (rejection.kind == RejectionKind::lookup_filter && rejection.kind == kinds.front());
    const bool is_of_object = diagnosis.object.empty() || equals_folded(rejection.object, diagnosis.object);
    if (!is_meant || !holds(kinds, rejection.kind) || !is_of_object || !refuses(rejection)) continue;
    diagnosis.causes.push_back(cause_of(rejection, "it is active on the object"));
  }
  if (diagnosis.sureness == Sureness::certain || diagnosis.causes.empty()) return !diagnosis.causes.empty();
  const bool is_one = diagnosis.causes.size() == 1 && !diagnosis.object.empty();
  diagnosis.sureness = is_one ? Sureness::likely : Sureness::candidates;
  return true;
}

void Diagnostician::add_object_access(Diagnosis& diagnosis) const {
  const ObjectId object = sources_.index.find_object(diagnosis.object);
  if (!object || sources_.access.of(object).edit != Truth::no) return;
  const Object& record = sources_.model.objects[object];
  diagnosis.causes.push_back({.kind = RejectionKind::object_access,
                              .component = std::string(record.name),
                              .label = std::string(record.label),
                              .object = std::string(record.name),
                              .because = "no profile or permission set of the sync user grants edit on it",
                              .origin = record.origin});
  diagnosis.sureness = Sureness::certain;
}

}  // namespace lint
