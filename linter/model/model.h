// The model: everything read, frozen after the merge.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "linter/model/fragment.h"

namespace lint {

/// A file of the project.
struct ModelFile {
  std::string path = {};
  MetadataType type = MetadataType::not_metadata;
  bool is_read = false;
  bool is_aside = false;  ///< named by `.forceignore`, or outside the roots: use found only there is weak
  Range sites = {};       ///< of the model's sites
};

/// Why one of two definitions counts.
enum class Precedence : std::uint8_t {
  default_folder,  ///< it lies in the default package directory
  source_format,   ///< the other stands in an object file of metadata-API format
  path_order,      ///< its path, or its place in the file, comes first
};

/// A second definition of a field, which lost to another file.
struct LostDefinition {
  FieldId winner;
  Field field;
  Precedence reason = Precedence::path_order;
};

/// Everything read, in file order. Ids are ranks, so they do not depend on threads. Immutable after the
/// merge.
struct Model {
  std::vector<std::shared_ptr<const RecordBlock>> blocks;  ///< own the text
  Interner names;                                          ///< of sites and permissions
  Arena text;                                              ///< text made by the merge
  Store<FileId, ModelFile> files;
  Store<ObjectId, Object> objects;  ///< sorted by name, case ignored
  Store<FieldId, Field> fields;     ///< sorted by object, then name
  Store<FormulaId, FormulaRecord> formulas;
  std::vector<LostDefinition> lost_definitions;
  std::vector<ValidationRule> validation_rules;
  std::vector<DuplicateRule> duplicate_rules;
  std::vector<ValueSet> value_sets;
  std::vector<AddressValue> address_values;
  std::vector<ConversionMapping> conversions;
  std::vector<PermissionHolder> holders;
  std::vector<FieldPermission> field_permissions;
  std::vector<ObjectPermission> object_permissions;
  std::vector<UserPermission> user_permissions;
  std::vector<Site> sites;
  std::vector<Activation> activations;
  std::vector<Automation> automations;
  std::vector<ClassMember> class_members;  ///< in file order
  std::vector<CustomLabel> custom_labels;
  Store<MarketoFieldId, MarketoField> marketo_fields;  ///< one for each object and REST name
  std::vector<MarketoObject> marketo_objects;
  std::vector<MarketoUse> marketo_uses;  ///< in file order
  std::vector<MarketoAsset> marketo_assets;
  std::vector<FieldCount> field_counts;  ///< in file order
  std::vector<LastUse> last_uses;
  std::vector<DescribedObject> described_objects;  ///< in file order
  std::vector<DescribedField> described_fields;
  std::vector<Assignment> assignments;
  std::vector<ManifestEntry> manifest_entries;
  std::vector<SyncError> sync_errors;  ///< in file order
  bool has_dependencies = false;       ///< some sites come from dependency queries
  std::vector<Fact> facts;
  std::vector<IgnoreComment> ignores;
  std::string project_namespace;  ///< of sfdx-project.json, or empty
};

}  // namespace lint
