// How old the definition of each field is: implementation.
#include "linter/history/field_ages.h"

namespace lint {
namespace {

FieldAge age_of(const Field& field, const Model& model, const FileDates& dates, const Date& today) {
  if (!field.origin.file) return {.basis = AgeBasis::no_file};
  const ModelFile& file = model.files[field.origin.file];
  const auto found = dates.last_changed.find(file.path);
  if (found == dates.last_changed.end()) return {.basis = AgeBasis::uncommitted, .last_changed = today};
  const bool is_alone = file.type == MetadataType::custom_field;
  return {.basis = is_alone ? AgeBasis::own_file : AgeBasis::shared_file, .last_changed = found->second};
}

}  // namespace

FieldAges::FieldAges(const Model& model, FileDates dates, const Date& today)
    : is_known_(dates.problem.empty()), problem_(std::move(dates.problem)) {
  if (!is_known_) return;
  ages_.reserve(model.fields.size());
  for (const Field& field : model.fields) ages_.add(age_of(field, model, dates, today));
}

std::vector<std::string> defining_files(const Model& model) {
  std::vector<bool> defines(model.files.size());
  for (const Field& field : model.fields) {
    if (field.origin.file) defines[field.origin.file.value] = true;
  }
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < defines.size(); ++i) {
    if (defines[i]) paths.push_back(model.files[FileId(i)].path);
  }
  return paths;
}

}  // namespace lint
