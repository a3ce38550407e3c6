// What the sync user may do with a field: implementation.
#include "linter/cli/trace_access.h"

namespace lint {
namespace {

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

}  // namespace

TracePlace trace_place(const Places& places, const Origin& origin) {
  if (!origin.file) return {};
  const ResolvedPlace* const place = places.find({.file = origin.file, .offset = origin.offset});
  return {.file = std::string(places.path(origin.file)), .line = place == nullptr ? 0 : place->line};
}

void want_access(const Project& project, FieldId field, Places& places) {
  for (const ObjectId object : viewpoints(project, project.model.fields[field])) {
    for (const AccessEvidence& evidence : project.access->evidence(field, object)) {
      places.want(Place{.file = evidence.origin.file, .offset = evidence.origin.offset});
    }
  }
}

std::vector<TraceAccess> trace_access(const Project& project, FieldId field, const Places& places) {
  std::vector<TraceAccess> all;
  for (const ObjectId object : viewpoints(project, project.model.fields[field])) {
    const FieldAccess verdict = project.access->of(field, object);
    TraceAccess access{.object = std::string(project.model.objects[object].name),
                       .verdict = std::string(to_string(verdict.verdict)),
                       .reason = reason_of(verdict)};
    for (const AccessEvidence& evidence : project.access->evidence(field, object)) {
      access.evidence.push_back({.place = trace_place(places, evidence.origin), .says = evidence.says});
    }
    all.push_back(std::move(access));
  }
  return all;
}

}  // namespace lint
