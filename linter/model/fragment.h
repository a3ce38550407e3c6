// Fragments: the records of one file, and the blocks that hold them.
#pragma once

#include <string_view>
#include <vector>

#include "linter/base/arena.h"
#include "linter/base/interner.h"
#include "linter/model/access_evidence.h"
#include "linter/model/activation.h"
#include "linter/model/address_value.h"
#include "linter/model/automation.h"
#include "linter/model/class_member.h"
#include "linter/model/custom_label.h"
#include "linter/model/duplicate_rule.h"
#include "linter/model/evidence.h"
#include "linter/model/fact.h"
#include "linter/model/formula_record.h"
#include "linter/model/marketo.h"
#include "linter/model/marketo_use.h"
#include "linter/model/permissions.h"
#include "linter/model/salesforce.h"
#include "linter/model/site.h"
#include "linter/model/sync_error.h"

namespace lint {

/// All records that one worker read, file after file. Owns their text and names. Never shrinks, so that
/// fragments stay valid and can be merged into more than one model.
struct RecordBlock {
  Arena text;
  Interner names;
  std::vector<Object> objects;
  std::vector<Field> fields;
  std::vector<ValidationRule> validation_rules;
  std::vector<DuplicateRule> duplicate_rules;
  std::vector<ValueSet> value_sets;
  std::vector<AddressValue> address_values;
  std::vector<ConversionMapping> conversions;
  std::vector<PermissionHolder> holders;
  std::vector<FieldPermission> field_permissions;
  std::vector<ObjectPermission> object_permissions;
  std::vector<UserPermission> user_permissions;
  std::vector<FormulaRecord> formulas;
  std::vector<Site> sites;
  std::vector<Activation> activations;
  std::vector<Automation> automations;
  std::vector<ClassMember> class_members;
  std::vector<CustomLabel> custom_labels;
  std::vector<MarketoField> marketo_fields;
  std::vector<MarketoObject> marketo_objects;
  std::vector<MarketoUse> marketo_uses;
  std::vector<MarketoAsset> marketo_assets;
  std::vector<FieldCount> field_counts;
  std::vector<LastUse> last_uses;
  std::vector<DependencyUse> dependency_uses;
  std::vector<ComponentId> component_ids;
  std::vector<DescribedObject> described_objects;
  std::vector<DescribedField> described_fields;
  std::vector<Assignment> assignments;
  std::vector<ManifestEntry> manifest_entries;
  std::vector<SyncError> sync_errors;
  std::vector<Fact> facts;
  std::vector<IgnoreComment> ignores;
};

/// What one file gave: slices of a block's vectors. Offsets are local to the file; there are no file ids yet.
struct Fragment {
  MetadataType type = MetadataType::not_metadata;
  bool is_read = false;  ///< false: the file was only listed
  Range objects = {};
  Range fields = {};
  Range validation_rules = {};
  Range duplicate_rules = {};
  Range value_sets = {};
  Range address_values = {};
  Range conversions = {};
  Range holders = {};
  Range formulas = {};
  Range sites = {};
  Range activations = {};
  Range automations = {};
  Range class_members = {};
  Range custom_labels = {};
  Range marketo_fields = {};
  Range marketo_objects = {};
  Range marketo_uses = {};
  Range marketo_assets = {};
  Range field_counts = {};
  Range last_uses = {};
  Range dependency_uses = {};
  Range component_ids = {};
  Range described_objects = {};
  Range described_fields = {};
  Range assignments = {};
  Range manifest_entries = {};
  Range sync_errors = {};
  Range facts = {};
  Range ignores = {};
};

}  // namespace lint
