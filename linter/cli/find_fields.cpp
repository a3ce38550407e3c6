// Fields that the command line names: implementation.
#include "linter/cli/find_fields.h"

#include <algorithm>
#include <functional>

#include "linter/base/edit_distance.h"
#include "linter/base/glob.h"
#include "linter/dictionary/entry.h"

namespace lint {
namespace {

constexpr std::string_view kMarketoPrefix = "marketo:";

bool is_glob(std::string_view name) {
  return name.find_first_of("*?") != std::string_view::npos;
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

/// The Marketo fields for which the predicate holds; those of the person alone, if there are any.
template <typename Predicate>
std::vector<MarketoFieldId> marketo_fields_that(const Model& model, const Predicate& holds) {
  std::vector<MarketoFieldId> found;
  for (std::uint32_t i = 0; i < model.marketo_fields.size(); ++i) {
    if (holds(model.marketo_fields[MarketoFieldId(i)])) found.emplace_back(i);
  }
  const auto is_of_person = [&](MarketoFieldId id) { return model.marketo_fields[id].object == "lead"; };
  if (std::any_of(found.begin(), found.end(), is_of_person)) std::erase_if(found, std::not_fn(is_of_person));
  return found;
}

}  // namespace

Result<std::vector<FieldId>> find_fields(const Project& project, std::span<const std::string> names) {
  std::vector<FieldId> fields;
  std::vector<bool> is_taken(project.model.fields.size());
  const auto take = [&](FieldId field) {
    if (!is_taken[field.value]) fields.push_back(field);
    is_taken[field.value] = true;
  };
  for (const std::string& name : names) {
    if (is_glob(name)) {
      bool is_found = false;
      for (std::uint32_t i = 0; i < project.model.fields.size(); ++i) {
        if (!glob_match(name, project.model.fields[FieldId(i)].full_name)) continue;
        take(FieldId(i));
        is_found = true;
      }
      if (!is_found) return Error{.message = concat("no field has a name like `", name, "`")};
      continue;
    }
    const FieldId field = name.find('.') == std::string::npos ? FieldId() : project.index->find_field(name);
    if (!field) return Error{.message = concat("unknown field `", name, "`", suggest_field(project, name))};
    take(field);
  }
  return fields;
}

std::string marketo_name(const MarketoField& field) {
  return marketo_id({.object = std::string(field.object), .name = std::string(field.rest_name)});
}

bool is_marketo_name(std::string_view name) {
  return starts_with_folded(name, kMarketoPrefix);
}

Result<std::vector<MarketoFieldId>> find_marketo_fields(const Project& project, std::string_view name) {
  const Store<MarketoFieldId, MarketoField>& fields = project.model.marketo_fields;
  if (fields.size() == 0) {
    return Error{.message = concat("unknown field `", name,
                                   "`: the project holds no Marketo schemas, whose folders `schemas` in "
                                   "`[marketo]` names")};
  }
  if (is_glob(name)) {
    std::vector<MarketoFieldId> found;
    for (std::uint32_t i = 0; i < fields.size(); ++i) {
      if (glob_match(name, marketo_name(fields[MarketoFieldId(i)]))) found.emplace_back(i);
    }
    if (found.empty()) return Error{.message = concat("no Marketo field has a name like `", name, "`")};
    return found;
  }
  const std::string_view bare = trim(name.substr(kMarketoPrefix.size()));
  using Named = bool (*)(const MarketoField& field, std::string_view wanted);
  constexpr Named kNames[] = {
      [](const MarketoField& field, std::string_view wanted) {
        return equals_folded(field.rest_name, wanted) ||
               equals_folded(concat(field.object, ".", field.rest_name), wanted);
      },
      [](const MarketoField& field, std::string_view wanted) {
        return equals_folded(field.soap_name, wanted);
      },
      [](const MarketoField& field, std::string_view wanted) { return equals_folded(field.label, wanted); },
  };
  for (const Named named : kNames) {
    std::vector<MarketoFieldId> found =
        marketo_fields_that(project.model, [&](const MarketoField& field) { return named(field, bare); });
    if (!bare.empty() && !found.empty()) return found;
  }
  std::vector<std::string> ids;
  for (const MarketoField& field : fields) ids.push_back(marketo_name(field));
  const std::vector<std::string_view> candidates(ids.begin(), ids.end());
  return Error{.message = concat("unknown Marketo field `", name, "`", did_you_mean(name, candidates))};
}

}  // namespace lint
