// The door to all readers: judges a file by path and root element and sends it to its reader.
#include "linter/read/reader.h"

#include <algorithm>
#include <optional>

#include "linter/base/text.h"
#include "linter/read/field_set_names.h"
#include "linter/read/file_context.h"
#include "linter/read/ignore_comments.h"
#include "linter/read/marketo/marketo.h"
#include "linter/read/mentions.h"
#include "linter/read/metadata_types.h"
#include "linter/read/salesforce/apex.h"
#include "linter/read/salesforce/custom_labels.h"
#include "linter/read/salesforce/object.h"
#include "linter/read/salesforce/permissions.h"
#include "linter/read/salesforce/readers.h"
#include "linter/read/salesforce/script_reader.h"
#include "linter/read/salesforce/site_reader.h"
#include "linter/read/skipped_files.h"
#include "linter/read/well_formed.h"

namespace lint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
/// How far a file is looked into to tell text from binary content.
constexpr std::size_t kBinaryProbe = 1024;

bool is_inside(std::string_view path, std::string_view folder) {
  if (folder.empty() || folder == ".") return true;
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool is_in_marketo_folder(std::string_view path, const ReadOptions& options) {
  return std::ranges::any_of(options.marketo_folders,
                             [&](const std::string& folder) { return is_inside(path, folder); });
}

bool is_marketo_file(std::string_view path, const ReadOptions& options) {
  return is_marketo_data(path) && is_in_marketo_folder(path, options);
}

/// Whether everything readable there is an asset. Metadata and notes of the project's own stay what they are,
/// and a folder that holds the whole project says nothing.
bool is_asset_file(std::string_view path, const ReadOptions& options) {
  const bool is_own = ends_with_folded(path, ".xml") || ends_with_folded(path, ".md");
  if (is_own || path.substr(path.rfind('/') + 1).starts_with('.')) return false;
  return std::ranges::any_of(options.usage_folders, [&](const std::string& folder) {
    return !folder.empty() && folder != "." && (path == folder || is_inside(path, folder));
  });
}

/// The first byte that is no white space, behind a byte order mark; 0 when there is none.
char first_byte(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const auto first = std::ranges::find_if_not(bytes, is_space);
  return first == bytes.end() ? '\0' : *first;
}

bool is_apex(MetadataType type) {
  return type == MetadataType::apex_class || type == MetadataType::apex_trigger;
}

/// Files whose members other files speak of, whether or not they name a custom field themselves.
bool declares_members(MetadataType type, std::string_view path) {
  return is_apex(type) || (type == MetadataType::aura_bundle && ends_with_folded(path, ".cmp"));
}

bool looks_binary(std::string_view bytes) {
  return bytes.substr(0, kBinaryProbe).find('\0') != std::string_view::npos;
}

/// Bytes that are not UTF-8 become `?`, so that offsets stay and everything printed later is valid.
void replace_invalid_utf8(char* bytes, std::size_t size) {
  std::size_t from = 0;
  while (const auto bad = find_invalid_utf8({bytes + from, size - from})) {
    from += *bad;
    bytes[from] = '?';
  }
}

/// The slices of a block: its sizes before a file and after it.
struct Sizes {
  explicit Sizes(const RecordBlock& block)
      : objects(count(block.objects)),
        fields(count(block.fields)),
        validation_rules(count(block.validation_rules)),
        duplicate_rules(count(block.duplicate_rules)),
        value_sets(count(block.value_sets)),
        address_values(count(block.address_values)),
        conversions(count(block.conversions)),
        holders(count(block.holders)),
        formulas(count(block.formulas)),
        sites(count(block.sites)),
        activations(count(block.activations)),
        automations(count(block.automations)),
        class_members(count(block.class_members)),
        custom_labels(count(block.custom_labels)),
        marketo_fields(count(block.marketo_fields)),
        marketo_objects(count(block.marketo_objects)),
        marketo_uses(count(block.marketo_uses)),
        marketo_assets(count(block.marketo_assets)),
        field_counts(count(block.field_counts)),
        last_uses(count(block.last_uses)),
        dependency_uses(count(block.dependency_uses)),
        component_ids(count(block.component_ids)),
        described_objects(count(block.described_objects)),
        described_fields(count(block.described_fields)),
        assignments(count(block.assignments)),
        manifest_entries(count(block.manifest_entries)),
        sync_errors(count(block.sync_errors)),
        facts(count(block.facts)),
        ignores(count(block.ignores)) {}

  static std::uint32_t count(const auto& records) { return static_cast<std::uint32_t>(records.size()); }

  std::uint32_t objects, fields, validation_rules, duplicate_rules, value_sets, address_values, conversions,
      holders, formulas, sites, activations, automations, class_members, custom_labels, marketo_fields,
      marketo_objects, marketo_uses, marketo_assets, field_counts, last_uses, dependency_uses, component_ids,
      described_objects, described_fields, assignments, manifest_entries, sync_errors, facts, ignores;
};

Fragment slice(MetadataType type, const Sizes& from, const Sizes& to) {
  return {.type = type,
          .is_read = true,
          .objects = {from.objects, to.objects},
          .fields = {from.fields, to.fields},
          .validation_rules = {from.validation_rules, to.validation_rules},
          .duplicate_rules = {from.duplicate_rules, to.duplicate_rules},
          .value_sets = {from.value_sets, to.value_sets},
          .address_values = {from.address_values, to.address_values},
          .conversions = {from.conversions, to.conversions},
          .holders = {from.holders, to.holders},
          .formulas = {from.formulas, to.formulas},
          .sites = {from.sites, to.sites},
          .activations = {from.activations, to.activations},
          .automations = {from.automations, to.automations},
          .class_members = {from.class_members, to.class_members},
          .custom_labels = {from.custom_labels, to.custom_labels},
          .marketo_fields = {from.marketo_fields, to.marketo_fields},
          .marketo_objects = {from.marketo_objects, to.marketo_objects},
          .marketo_uses = {from.marketo_uses, to.marketo_uses},
          .marketo_assets = {from.marketo_assets, to.marketo_assets},
          .field_counts = {from.field_counts, to.field_counts},
          .last_uses = {from.last_uses, to.last_uses},
          .dependency_uses = {from.dependency_uses, to.dependency_uses},
          .component_ids = {from.component_ids, to.component_ids},
          .described_objects = {from.described_objects, to.described_objects},
          .described_fields = {from.described_fields, to.described_fields},
          .assignments = {from.assignments, to.assignments},
          .manifest_entries = {from.manifest_entries, to.manifest_entries},
          .sync_errors = {from.sync_errors, to.sync_errors},
          .facts = {from.facts, to.facts},
          .ignores = {from.ignores, to.ignores}};
}

bool is_permission_type(MetadataType type) {
  return type >= MetadataType::profile && type <= MetadataType::user_permission;
}

/// The type after a look at the root element, the final authority: several suffixes are shared, and
/// permissions are read wherever they lie.
MetadataType type_by_root(const FileKind& kind, std::string_view root) {
  const MetadataType by_root = type_of_root(root);
  const bool is_permission = is_permission_type(by_root);
  if (by_root == MetadataType::package_manifest || is_permission) return by_root;
  if (kind.type == MetadataType::not_metadata || kind.is_sidecar || by_root == kind.type) return kind.type;
  if (by_root != MetadataType::other) return by_root;
  return reader_of(kind.type) != nullptr ? MetadataType::other : kind.type;
}

/// The component of a file whose path did not show its type: a file of its own, or a part of a component's
/// folder.
std::string component_by_root(const FileKind& kind, std::string_view path) {
  const std::string_view name = file_name(path);
  const std::string_view stem = name.substr(0, name.find('.'));
  return kind.type == MetadataType::other ? holder_name(path, stem) : decode_name(stem);
}

/// XML: ignore comments, the check, mentions or mapped records. Returns the type.
MetadataType read_xml(FileContext& cx, const FileKind& kind, char* data, std::size_t size) {
  const std::string_view bytes(data, size);
  xml::Document document;
  const xml::Survey survey = document.survey(bytes);
  if (survey.problem) add_fact(cx, FactKind::malformed, survey.problem->message, survey.problem->offset);
  if (survey.has_comments || survey.problem) read_ignore_comments(cx, bytes);
  cx.type = type_by_root(kind, xml::root_name(bytes));
  if (kind.is_sidecar && is_apex(cx.type)) {
    if (is_inactive_code(bytes)) add_fact(cx, FactKind::inactive_code, "does not run", 0);
    return MetadataType::other;  // The code itself is in the file beside it.
  }
  if (cx.type == MetadataType::custom_label) read_custom_labels(bytes, cx);
  const bool is_read = !kind.is_sidecar || cx.type == MetadataType::email_template;
  const SalesforceReader read = is_read ? reader_of(cx.type) : nullptr;
  if (read == nullptr) {
    const bool is_code_sidecar = kind.is_sidecar && cx.type != MetadataType::lightning_component;
    const bool is_use = has_mentions(cx.type) && cx.type != MetadataType::not_metadata && !is_code_sidecar;
    const bool is_searched = is_use && !is_inventory(cx.path) && find_mention(bytes, 0);
    if (is_searched && !read_code_file(cx, bytes)) scan_mentions(cx, bytes);
    return cx.type;
  }
  if (read == read_sites && is_inventory(cx.path)) return cx.type;
  const std::string name = cx.type == kind.type ? kind.component : component_by_root(kind, cx.path);
  cx.component = name;
  const bool is_list = is_permission_type(cx.type) || cx.type == MetadataType::package_manifest;
  if (survey.has_comments && !is_list) add_names_in_comments(cx, bytes);
  // What stands behind the error is not in the document.
  if (survey.problem && read == read_sites) scan_mentions(cx, bytes);
  if (survey.problem || !survey.is_utf8) replace_invalid_utf8(data, size);
  note_field_sets(cx, bytes);
  document.load(data, size);
  const xml::Node root = document.root();
  if (!root) return cx.type;
  if (is_object_child(cx.type)) add_object_of_child(cx);
  read(root, cx);
  return cx.type;
}

}  // namespace

bool wants_file(std::string_view path, const ReadOptions& options) {
  const bool has_dictionary = !options.dictionary_folder.empty();
  if (is_evidence_file(path, options.evidence)) return false;
  if (has_dictionary && is_inside(path, options.dictionary_folder)) return false;
  // Before what cannot be read: a workbook beside the schemas is worth a word.
  if (is_marketo_file(path, options)) return true;
  if (is_unreadable(path)) return false;
  return ends_with_folded(path, ".xml") || !is_in_marketo_folder(path, options) ||
         is_asset_file(path, options);
}

Fragment read_file_records(std::string_view path, char* bytes, std::size_t size, const ReadOptions& options,
                           RecordBlock& block) {
  const Sizes before(block);
  const FileKind kind = classify_path(path);
  const std::string_view text(bytes, size);
  FileContext cx = {
      .path = path, .type = kind.type, .component = kind.component, .object = kind.object, .block = block};
  if (is_evidence_file(path, options.evidence)) {
    cx.type = MetadataType::not_metadata;
    read_evidence(cx, text, options.evidence);
  } else if (is_asset_file(path, options)) {
    cx.type = MetadataType::not_metadata;
    read_marketo_asset(cx, text);
  } else if (is_marketo_file(path, options)) {
    cx.type = MetadataType::not_metadata;
    read_marketo(cx, text);
  } else if (kind.is_xml || (kind.may_be_xml && first_byte(text) == '<')) {
    cx.type = read_xml(cx, kind, bytes, size);
  } else if (has_mentions(kind.type) && !looks_binary(text) && !is_inventory(path)) {
    const bool is_read = declares_members(kind.type, path) || find_mention(text, 0);
    if (is_apex(kind.type)) {
      read_apex(cx, text);
    } else {
      note_field_sets(cx, text);
      if (is_read && !read_code_file(cx, text)) scan_mentions(cx, text);
    }
  }
  return slice(cx.type, before, Sizes(block));
}

}  // namespace lint
