// What a file is, judged by its path: type, component, object, and how it is read.
#pragma once

#include <string>
#include <string_view>

#include "linter/model/metadata_type.h"

namespace lint {

/// A file by its path. Names have their percent escapes and build placeholders removed.
struct FileKind {
  MetadataType type = MetadataType::not_metadata;
  bool is_xml = false;      ///< ends in `.xml`: must be well-formed
  bool may_be_xml = false;  ///< suffix of a metadata type: must be well-formed when it begins with `<`
  bool is_sidecar = false;  ///< `X.cls-meta.xml` beside the content file `X.cls`
  std::string component = {};
  std::string object = {};
};

/// Judges a path relative to the project's root. Decided per file, so both formats may be mixed
/// (https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_source_file_format.htm).
[[nodiscard]] FileKind classify_path(std::string_view path);

/// A suffix of metadata files.
struct SuffixRow {
  std::string_view suffix;  ///< lower case
  MetadataType type = MetadataType::other;
  bool is_content = false;  ///< code or another file whose `-meta.xml` is a sidecar
};

/// The row of a suffix, case ignored, or null.
[[nodiscard]] const SuffixRow* find_suffix(std::string_view suffix);

/// The type whose files have this root element; `other` when none is known.
[[nodiscard]] MetadataType type_of_root(std::string_view root_element);

/// Whether files of the type lie in a folder of their object and belong to it.
[[nodiscard]] bool is_object_child(MetadataType type);

/// Whether the names of custom fields in files of the type are uses: not in permissions, translations and
/// lists.
[[nodiscard]] bool has_mentions(MetadataType type);

/// The part of `path` after its last folder of that name, case ignored; empty when there is none.
[[nodiscard]] std::string_view after_folder(std::string_view path, std::string_view folder);

/// The file's name without folders.
[[nodiscard]] std::string_view file_name(std::string_view path);

/// The permission set that a part file belongs to: it lies in a folder of the set's name, or one folder
/// further down
/// (https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_ws_decomposed_md_types.htm).
[[nodiscard]] std::string holder_name(std::string_view path, std::string_view stem);

/// A name from a path: without build placeholders and percent escapes.
[[nodiscard]] std::string decode_name(std::string_view text);

}  // namespace lint
