// Names in another case: implementation.
#include "linter/references/name_case.h"

#include <algorithm>
#include <map>
#include <optional>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Where names are keys of objects in memory, or text that code compares.
bool minds_case(const Site& site) {
  if (site.strength == Strength::none) return false;
  return site.type == MetadataType::lightning_component || site.type == MetadataType::aura_bundle ||
         site.type == MetadataType::custom_metadata;
}

/// The segment of the written path that means the field, when its spelling is another one.
std::optional<std::string_view> other_spelling(std::string_view path, std::string_view name) {
  std::optional<std::string_view> other;
  for (std::string_view segment : split(path, '.')) {
    segment = segment.substr(0, segment.find(':'));
    const bool is_relationship = ends_with_folded(segment, "__r") && ends_with_folded(name, "__c");
    const std::string_view compared = is_relationship ? name.substr(0, name.size() - 1) : name;
    const std::string_view part = is_relationship ? segment.substr(0, segment.size() - 1) : segment;
    if (part == compared) return std::nullopt;
    if (equals_folded(part, compared)) other = segment;
  }
  return other;
}

/// `SCORE__c`: how scripts name their own constants.
bool is_constant(std::string_view name) {
  return std::ranges::none_of(name.substr(0, name.rfind("__")), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string_view last_folder(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

std::vector<CaseMismatch> find_case_mismatches(const Model& model, const References& references) {
  std::vector<CaseMismatch> found;
  for (std::uint32_t i = 0; i < model.fields.size(); ++i) {
    const Field& field = model.fields[FieldId(i)];
    if (!field.is_custom || !field.origin.file) continue;
    std::map<std::string_view, std::vector<std::uint32_t>> spellings;
    for (const Reference& reference : references.of(FieldId(i))) {
      const Site& site = model.sites[reference.site];
      const bool is_in_file = model.names[site.path] != kDependencyPath;
      if (reference.certainty >= Certainty::ambiguous || !is_in_file || !minds_case(site)) continue;
      const auto other = other_spelling(model.names[site.target], field.name);
      if (other && !is_constant(*other)) spellings[*other].push_back(reference.site);
    }
    for (auto& [written, sites] : spellings)
      found.push_back({.field = FieldId(i), .written = std::string(written), .sites = std::move(sites)});
  }
  return found;
}

std::vector<PathMismatch> find_path_mismatches(const Model& model) {
  constexpr std::string_view kEnding = ".field-meta.xml";
  constexpr std::string_view kFolder = "/fields/";
  std::vector<PathMismatch> found;
  for (std::uint32_t i = 0; i < model.fields.size(); ++i) {
    const Field& field = model.fields[FieldId(i)];
    if (!field.origin.file) continue;
    const std::string_view path = model.files[field.origin.file].path;
    const std::size_t fields = path.rfind(kFolder);
    if (!ends_with_folded(path, kEnding) || fields == std::string_view::npos) continue;
    const std::string_view stem =
        path.substr(fields + kFolder.size(), path.size() - fields - kFolder.size() - kEnding.size());
    if (stem != field.name && equals_folded(stem, field.name))
      found.push_back({.field = FieldId(i), .written = std::string(stem)});
    const std::string_view folder = last_folder(path.substr(0, fields));
    if (folder != field.object_name && equals_folded(folder, field.object_name))
      found.push_back({.field = FieldId(i), .written = std::string(folder), .is_folder = true});
  }
  return found;
}

}  // namespace lint
