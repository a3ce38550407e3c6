// What a rule is given: implementation.
#include "linter/engine/context.h"

#include "linter/base/text.h"

namespace lint {
namespace {

std::string with_label(std::string_view label, std::string_view name) {
  return label.empty() ? concat("`", name, "`") : concat("`", label, "` (`", name, "`)");
}

std::string_view kind_name(HolderKind kind) {
  switch (kind) {
    case HolderKind::profile:
      return "Profile";
    case HolderKind::permission_set:
      return "PermissionSet";
    case HolderKind::muting_permission_set:
      return "MutingPermissionSet";
    case HolderKind::permission_set_group:
      return "PermissionSetGroup";
  }
  return {};
}

}  // namespace

FieldId Context::id_of(const Field& field) const {
  return FieldId(static_cast<std::size_t>(&field - &*model().fields.begin()));
}

ObjectId Context::id_of(const Object& object) const {
  return ObjectId(static_cast<std::size_t>(&object - &*model().objects.begin()));
}

MarketoFieldId Context::id_of(const MarketoField& field) const {
  return MarketoFieldId(static_cast<std::size_t>(&field - &*model().marketo_fields.begin()));
}

Report Context::report_at(std::string subject, const Origin& origin, std::string message) {
  Finding& finding = sink_.emplace_back();
  finding.rule = rule_;
  finding.severity = severity_;
  finding.subject = std::move(subject);
  finding.message = std::move(message);
  if (origin.file) finding.place = Place{.file = origin.file, .offset = origin.offset};
  return Report(finding);
}

Report Context::report(const Field& field, std::string message) {
  const Report report = report_at(std::string(field.full_name), field.origin, std::move(message));
  sink_.back().label = field.label;
  if (sink_.back().place) sink_.back().place->length = static_cast<std::uint32_t>(field.name.size());
  return report;
}

Report Context::report_access(const Field& field, const Origin& origin, std::string message) {
  const Report report = report_at(std::string(field.full_name), origin, std::move(message));
  sink_.back().label = field.label;
  if (sink_.back().place) sink_.back().place->length = static_cast<std::uint32_t>(field.full_name.size());
  return report;
}

Report Context::report(const Object& object, std::string message) {
  const Report report = report_at(std::string(object.name), object.origin, std::move(message));
  sink_.back().label = object.label;
  return report;
}

Report Context::report(const FieldGroup& group, std::string message) {
  Report report = this->report(*group.object, std::move(message));
  report.members(group.fields);
  const Field& first = *group.fields.front();
  if (first.origin.file) {
    sink_.back().place = Place{.file = first.origin.file,
                               .offset = first.origin.offset,
                               .length = static_cast<std::uint32_t>(first.name.size())};
  }
  return report;
}

Report Context::report(const PermissionHolder& holder, std::string message) {
  const Report report =
      report_at(concat(kind_name(holder.kind), ":", holder.name), holder.origin, std::move(message));
  sink_.back().label = holder.label;
  return report;
}

Report Context::report(const MarketoField& field, std::string message) {
  const std::string subject = field.object == "lead" ? concat("marketo:", field.rest_name)
                                                     : concat("marketo:", field.object, ".", field.rest_name);
  const Report report = report_at(subject, field.origin, std::move(message));
  sink_.back().label = field.label;
  return report;
}

Report Context::report_file(const Origin& origin, std::string message) {
  return report_at(model().files[origin.file].path, origin, std::move(message));
}

std::string Context::named(const Field& field) {
  return with_label(field.label, field.full_name);
}
std::string Context::named(const Object& object) {
  return with_label(object.label, object.name);
}

}  // namespace lint
