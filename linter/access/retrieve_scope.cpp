// What a manifest proves: implementation.
#include "linter/access/retrieve_scope.h"

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::string_view kAll = "*";

/// The folder, with its slash; empty at the top.
std::string_view folder_above(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash + 1);
}

std::string_view without_slash(std::string_view folder) {
  return folder.empty() ? folder : folder.substr(0, folder.size() - 1);
}

}  // namespace

RetrieveScope::RetrieveScope(const Model& model, FileId file) {
  if (!file || model.manifest_entries.empty()) return;
  folder_ = folder_above(without_slash(folder_above(model.files[file].path)));
  const std::string manifest = concat(folder_, "package.xml");
  for (const ManifestEntry& entry : model.manifest_entries) {
    if (!equals_folded(model.files[entry.origin.file].path, manifest)) continue;
    origin_.file = entry.origin.file;
    switch (entry.kind) {
      case ManifestEntry::Kind::version:
        version_ = parse_integer(entry.name.substr(0, entry.name.find('.'))).value_or(0);
        break;
      case ManifestEntry::Kind::profile:
        asks_for_profiles_ |= entry.name == kAll;
        break;
      case ManifestEntry::Kind::object:
        objects_.insert(fold(entry.name));
        break;
      case ManifestEntry::Kind::field:
        fields_.insert(fold(entry.name));
        break;
    }
  }
}

bool RetrieveScope::names_object(std::string_view name) const {
  return objects_.contains(fold(name)) || (is_custom_name(name) && objects_.contains(std::string(kAll)));
}

bool RetrieveScope::names_field(const Model& model, const Field& field) const {
  if (fields_.contains(fold(field.full_name))) return true;
  if (!names_object(field.object_name)) return false;
  return field.origin.file && model.files[field.origin.file].path.starts_with(concat(folder_, "objects/"));
}

}  // namespace lint
