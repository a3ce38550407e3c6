// Inactive classes and triggers: their uses are weakened once the files stand side by side.
#include "linter/model/merge_code.h"

#include <algorithm>

namespace lint {
namespace {

constexpr std::string_view kSidecarEnding = "-meta.xml";

/// The file that the sidecar describes, or none.
FileId find_content(const Model& model, std::string_view sidecar) {
  if (!sidecar.ends_with(kSidecarEnding)) return {};
  const std::string_view path = sidecar.substr(0, sidecar.size() - kSidecarEnding.size());
  const auto found = std::lower_bound(
      model.files.begin(), model.files.end(), path,
      [](const ModelFile& file, std::string_view wanted) { return std::string_view(file.path) < wanted; });
  if (found == model.files.end() || found->path != path) return {};
  return FileId(static_cast<std::size_t>(found - model.files.begin()));
}

}  // namespace

void settle_inactive_code(Model& model) {
  std::vector<FileId> inactive;
  for (const Fact& fact : model.facts) {
    if (fact.kind != FactKind::inactive_code) continue;
    const FileId file = find_content(model, model.files[fact.origin.file].path);
    if (!file) continue;
    inactive.push_back(file);
    const Range sites = model.files[file].sites;
    for (std::uint32_t i = sites.begin; i < sites.end; ++i) {
      model.sites[i].is_active = false;
      model.sites[i].strength = std::min(model.sites[i].strength, Strength::weak);
    }
  }
  if (inactive.empty()) return;
  std::erase_if(model.facts, [&](const Fact& fact) {
    const bool is_generic = fact.kind == FactKind::all_fields || fact.kind == FactKind::computed_field;
    return is_generic && std::ranges::find(inactive, fact.origin.file) != inactive.end();
  });
}

}  // namespace lint
