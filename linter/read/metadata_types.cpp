// What a file is, judged by its path: names of components and of the objects they belong to.
#include "linter/read/metadata_types.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::string_view kMetaSuffix = "-meta.xml";
constexpr std::array<std::string_view, 3> kNamespaceMarks{"___NAMESPACE___", "___NAMESPACED_ORG___",
                                                          "___NAMESPACED_RT___"};

/// Cuts the CumulusCI placeholders `%%%NAMESPACE%%%` and, in file names, `___NAMESPACE___`.
std::string cut_placeholders(std::string_view text) {
  for (const std::string_view mark : kNamespaceMarks) {
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
  }
  std::string cut(text);
  for (std::size_t at = cut.find("%%%"); at != std::string::npos; at = cut.find("%%%", at)) {
    std::size_t end = at + 3;
    while (end < cut.size() && ((cut[end] >= 'A' && cut[end] <= 'Z') || cut[end] == '_')) ++end;
    if (end == at + 3 || cut.compare(end, 3, "%%%") != 0) {
      ++at;
    } else {
      cut.erase(at, end + 3 - at);
    }
  }
  return cut;
}

std::string_view before(std::string_view text, std::string_view separator) {
  return text.substr(0, text.find(separator));
}

std::string_view before_last(std::string_view text, std::string_view separator) {
  return text.substr(0, text.rfind(separator));
}

bool contains(std::string_view text, std::string_view needle) {
  return text.find(needle) != std::string_view::npos;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// The name of a file that folders of its own kind hold: `reports/A/B/R.report-meta.xml` is `A/B/R`.
std::string name_below(std::string_view path, std::string_view folder, std::string_view stem) {
  const std::string_view below = folder_of(after_folder(path, folder));
  return below.empty() ? decode_name(stem) : concat(below, "/", decode_name(stem));
}

void name_flow(FileKind& kind) {
  const std::size_t dash = kind.component.rfind('-');
  if (dash == std::string::npos) return;
  if (parse_integer(std::string_view(kind.component).substr(dash + 1))) kind.component.resize(dash);
}

/// How the object stands in the path of a type's files.
enum class ObjectPlace : std::uint8_t {
  stem,
  before_dash,       ///< `Lead-Lead Layout`
  before_last_dash,  ///< `Lead-de`
  before_dot,        ///< `Lead.Log_Call`; a name without a dot has no object
  metadata_type,     ///< `My_Type.Record` of `My_Type__mdt`
};

struct ObjectRow {
  MetadataType type;
  ObjectPlace place;
};

constexpr std::array kObjectPlaces = {
    ObjectRow{MetadataType::custom_object, ObjectPlace::stem},
    ObjectRow{MetadataType::layout, ObjectPlace::before_dash},
    ObjectRow{MetadataType::quick_action, ObjectPlace::before_dot},
    ObjectRow{MetadataType::approval_process, ObjectPlace::before_dot},
    ObjectRow{MetadataType::duplicate_rule, ObjectPlace::before_dot},
    ObjectRow{MetadataType::post_template, ObjectPlace::before_dot},
    ObjectRow{MetadataType::channel_layout, ObjectPlace::before_dot},
    ObjectRow{MetadataType::workflow, ObjectPlace::stem},
    ObjectRow{MetadataType::assignment_rules, ObjectPlace::stem},
    ObjectRow{MetadataType::auto_response_rules, ObjectPlace::stem},
    ObjectRow{MetadataType::escalation_rules, ObjectPlace::stem},
    ObjectRow{MetadataType::matching_rules, ObjectPlace::stem},
    ObjectRow{MetadataType::custom_metadata, ObjectPlace::metadata_type},
    ObjectRow{MetadataType::object_translation, ObjectPlace::before_last_dash},
};

std::string object_of(MetadataType type, std::string_view name) {
  const auto row = std::ranges::find(kObjectPlaces, type, &ObjectRow::type);
  if (row == kObjectPlaces.end()) return {};
  switch (row->place) {
    case ObjectPlace::stem:
      return std::string(name);
    case ObjectPlace::before_dash:
      return std::string(before(name, "-"));
    case ObjectPlace::before_last_dash:
      return std::string(before_last(name, "-"));
    case ObjectPlace::before_dot:
      return contains(name, ".") ? std::string(before(name, ".")) : std::string();
    case ObjectPlace::metadata_type:
      return concat(before(name, "."), "__mdt");
  }
  return {};
}

/// The folder below the last `folder` of the path, or the file when it lies there.
std::string folder_below(std::string_view path, std::string_view folder) {
  return decode_name(before(after_folder(path, folder), "/"));
}

/// Component and object of types that are no bundles.
void name_component(FileKind& kind, std::string_view path, std::string_view stem, std::string_view suffix) {
  const MetadataType type = kind.type;
  const bool is_part_of_set =
      type == MetadataType::permission_set || type == MetadataType::field_permission ||
      type == MetadataType::object_permission || type == MetadataType::user_permission;
  kind.component = decode_name(stem);
  kind.object = object_of(type, kind.component);
  if (is_object_child(type)) {
    kind.object = folder_below(path, "objects");
    if (!kind.object.empty()) kind.component = concat(kind.object, ".", kind.component);
  } else if (type == MetadataType::sharing_rules) {
    kind.object = equals_folded(suffix, "sharingRules") ? kind.component : folder_below(path, "sharingRules");
  } else if (type == MetadataType::workflow_part) {
    kind.object = folder_below(path, "workflows");
    if (!kind.object.empty()) kind.component = concat(kind.object, ".", kind.component);
  } else if (type == MetadataType::report) {
    kind.component = name_below(path, "reports", stem);
  } else if (type == MetadataType::dashboard) {
    kind.component = name_below(path, "dashboards", stem);
  } else if (type == MetadataType::email_template) {
    kind.component = name_below(path, "email", stem);
  } else if (type == MetadataType::territory_rule) {
    kind.component = concat(folder_below(path, "territory2Models"), ".", kind.component);
  } else if (type == MetadataType::flow) {
    name_flow(kind);
  } else if (is_part_of_set && !equals_folded(suffix, "permissionset")) {
    kind.component = holder_name(path, stem);
  }
}

struct FolderRow {
  std::string_view folder;
  MetadataType type;
};

constexpr std::array kFolders = {
    FolderRow{"lwc", MetadataType::lightning_component},
    FolderRow{"aura", MetadataType::aura_bundle},
    FolderRow{"staticresources", MetadataType::static_resource},
    FolderRow{"experiences", MetadataType::experience_bundle},
    FolderRow{"digitalExperiences", MetadataType::experience_bundle},
};

/// Types that a folder decides: bundles, static resources and site pages. Whether it was one.
bool classify_by_folder(FileKind& kind, std::string_view path) {
  std::size_t end = path.rfind('/');
  for (bool is_single = true; end != std::string_view::npos && end > 0; is_single = false) {
    const std::size_t above = path.rfind('/', end - 1);
    const std::size_t start = above == std::string_view::npos ? 0 : above + 1;
    const std::string_view name = path.substr(start, end - start);
    for (const FolderRow& row : kFolders) {
      if (!equals_folded(name, row.folder) || (is_single && row.type != MetadataType::static_resource))
        continue;
      kind.type = row.type;
      kind.component = decode_name(before(path.substr(end + 1), is_single ? "." : "/"));
      return true;
    }
    end = above;
  }
  return false;
}

}  // namespace

std::string_view after_folder(std::string_view path, std::string_view folder) {
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos && slash > 0;
       slash = path.rfind('/', slash - 1)) {
    const std::size_t above = path.rfind('/', slash - 1);
    const std::size_t start = above == std::string_view::npos ? 0 : above + 1;
    if (equals_folded(path.substr(start, slash - start), folder)) return path.substr(slash + 1);
  }
  return {};
}

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string decode_name(std::string_view text) {
  return percent_decode(cut_placeholders(text));
}

std::string holder_name(std::string_view path, std::string_view stem) {
  const std::string_view folder = folder_of(path);
  const std::string_view above = folder_of(folder);
  if (file_name(folder) == stem || above.empty()) return decode_name(stem);
  return decode_name(file_name(above));
}

bool is_object_child(MetadataType type) {
  return type >= MetadataType::custom_field && type <= MetadataType::sharing_reason;
}

bool has_mentions(MetadataType type) {
  const bool is_permission = type >= MetadataType::profile && type <= MetadataType::user_permission;
  const bool is_value_set =
      type == MetadataType::global_value_set || type == MetadataType::standard_value_set;
  return !is_permission && !is_value_set && type != MetadataType::object_translation &&
         type != MetadataType::translation && type != MetadataType::package_manifest;
}

FileKind classify_path(std::string_view path) {
  FileKind kind;
  std::string_view name = file_name(path);
  const bool is_meta = ends_with_folded(name, kMetaSuffix);
  kind.is_xml = ends_with_folded(name, ".xml");
  if (is_meta) name.remove_suffix(kMetaSuffix.size());
  const std::size_t dot = name.rfind('.');
  const std::string_view stem = name.substr(0, dot);
  const std::string_view suffix = dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
  const SuffixRow* row = find_suffix(suffix);
  // Records of custom metadata share their suffix with Markdown.
  if (row != nullptr && row->suffix == "md" && !is_meta && after_folder(path, "customMetadata").empty()) {
    row = nullptr;
  }
  kind.may_be_xml = row != nullptr && !row->is_content && !stem.empty();
  if (classify_by_folder(kind, path)) {
    kind.is_sidecar = is_meta;
    return kind;
  }
  if (row == nullptr) {
    kind.type = is_meta ? MetadataType::other : MetadataType::not_metadata;
    kind.component = is_meta ? decode_name(stem) : std::string(path);
    return kind;
  }
  kind.type = row->type;
  kind.is_sidecar = is_meta && row->is_content;
  name_component(kind, path, stem, suffix);
  return kind;
}

}  // namespace lint
