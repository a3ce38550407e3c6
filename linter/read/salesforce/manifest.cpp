// Reads `package.xml`: implementation.
#include "linter/read/salesforce/manifest.h"

#include <optional>

#include "linter/base/text.h"
#include "linter/read/metadata_types.h"

namespace lint {
namespace {

std::optional<ManifestEntry::Kind> kind_of_type(std::string_view name) {
  if (name == "Profile") return ManifestEntry::Kind::profile;
  if (name == "CustomObject") return ManifestEntry::Kind::object;
  if (name == "CustomField") return ManifestEntry::Kind::field;
  return std::nullopt;
}

void add_entry(FileContext& cx, ManifestEntry::Kind kind, const xml::Node& node) {
  cx.block.manifest_entries.push_back({.kind = kind,
                                       .name = cx.block.text.copy(node.trimmed()),
                                       .origin = {.file = {}, .offset = node.offset()}});
}

}  // namespace

void read_manifest(const xml::Node& root, FileContext& cx) {
  if (!equals_folded(file_name(cx.path), "package.xml")) return;
  for (const xml::Node node : xml::children(root)) {
    if (node.name() == "version") add_entry(cx, ManifestEntry::Kind::version, node);
    if (node.name() != "types") continue;
    const auto kind = kind_of_type(trim(node.child_text("name")));
    if (!kind) continue;
    for (const xml::Node member : xml::children(node)) {
      if (member.name() == "members") add_entry(cx, *kind, member);
    }
  }
}

}  // namespace lint
