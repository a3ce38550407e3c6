// Salesforce records: what the readers copy out of metadata files.
//
// Text is borrowed: it lives in the RecordBlock that read it, which the model owns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/model/metadata_type.h"
#include "linter/source/source_tree.h"

namespace lint {

using ObjectId = Id<struct ObjectTag>;
using FieldId = Id<struct FieldTag>;
using FormulaId = Id<struct FormulaTag>;

/// Where a record stands: the file, and the offset of its name in the raw bytes.
struct Origin {
  FileId file;  ///< none for built-in records; set by the merge
  std::uint32_t offset = 0;
};

/// Data types of fields
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_field_types.htm).
enum class FieldType : std::uint8_t {
  // clang-format off
  unknown, id, text, text_area, long_text_area, rich_text, email, phone, url, number, currency, percent, date,
  date_time, time, checkbox, picklist, multiselect_picklist, lookup, master_detail, hierarchy, auto_number, summary,
  encrypted_text, location, address, external_lookup, indirect_lookup, metadata_relationship, other,
  // clang-format on
};

/// The Metadata API's name of the type, such as `LongTextArea`.
[[nodiscard]] std::string_view to_string(FieldType type);
/// The type of a Metadata API name; `unknown` when the name is empty, `other` when it is new.
[[nodiscard]] FieldType parse_field_type(std::string_view name);
/// Lookup, MasterDetail, Hierarchy and their kin.
[[nodiscard]] bool is_relationship(FieldType type);

struct PicklistValue {
  std::string_view name = {};  ///< API value: what Marketo sees
  std::string_view label = {};
  bool is_active = true;
  bool is_default = false;
};

/// A custom or standard field. A file may hold only part of what is known of a standard field.
struct Field {
  std::string_view object_name = {};
  std::string_view name = {};  ///< bare API name
  std::string_view label = {};
  std::string_view description = {};
  std::string_view help_text = {};
  FieldType type = FieldType::unknown;
  bool is_custom = false;    ///< the name ends in `__` and letters
  bool is_built_in = false;  ///< known from the table of standard fields
  bool is_required = false;  ///< universally required
  bool is_unique = false;
  bool is_external_id = false;
  bool is_restricted = false;      ///< restricted picklist
  bool is_read_only = false;       ///< standard field that the API cannot update
  bool is_creatable_only = false;  ///< standard field that the API sets on create only
  std::uint32_t length = 0;
  std::uint8_t precision = 0;
  std::uint8_t scale = 0;
  std::string_view default_value = {};
  std::string_view formula = {};  ///< present: the field is calculated
  std::uint32_t formula_offset = 0;
  std::vector<std::string_view> reference_to = {};
  std::string_view relationship = {};        ///< name of a standard lookup in paths, such as `Account`
  std::string_view child_relationship = {};  ///< `relationshipName`, without `__r`
  std::string_view summary_operation = {};
  std::string_view summarized_field = {};  ///< `Child__c.Amount__c`
  std::string_view summary_foreign_key = {};
  std::string_view controlling_field = {};
  std::string_view value_set = {};  ///< name of a global value set
  std::vector<PicklistValue> values = {};
  std::string_view business_status = {};
  std::string_view business_owner = {};
  std::string_view security_classification = {};
  std::string_view compliance_group = {};
  /// The field whose `fieldPermissions` entry governs a built-in field, such as `Address` or `Contact.Email`;
  /// empty for a built-in field that no profile lists. Custom fields are governed by their own entry.
  std::string_view governed_by = {};
  Origin origin = {};

  // Set by the merge.
  ObjectId object = {};
  std::string_view full_name = {};  ///< `Object.Field`
  FormulaId formula_id = {};        ///< in a block: index into its formulas; the merge makes it the model's

  [[nodiscard]] bool is_formula() const { return !formula.empty(); }
};

/// What kind of thing carries fields; decided by the name's suffix, then by `customSettingsType`.
enum class ObjectKind : std::uint8_t {
  standard,
  custom,
  custom_setting,
  custom_metadata,
  platform_event,
  big_object,
  external_object,
  knowledge,
  other,
};

struct Object {
  std::string_view name = {};
  std::string_view label = {};
  std::string_view description = {};
  std::string_view sharing_model = {};
  std::string_view name_field_type = {};  ///< `Text` or `AutoNumber`, empty when unknown
  bool is_custom_setting = false;
  bool has_object_file = false;
  bool is_defined =
      false;  ///< an object file or a child file exists; false for objects known by the built-in table only
  Origin origin = {};

  // Set by the merge.
  ObjectKind kind = ObjectKind::standard;
  std::vector<FieldId> fields = {};  ///< sorted by name, case ignored
};

[[nodiscard]] ObjectKind kind_of(std::string_view object_name, bool is_custom_setting);

/// Validation rule
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_validationformulas.htm).
struct ValidationRule {
  std::string_view object_name = {};
  std::string_view name = {};
  std::string_view message = {};
  std::string_view display_field = {};
  bool is_active = false;
  Origin origin = {};
  FormulaId formula_id = {};  ///< in a block: index into its formulas; the merge makes it the model's
};

struct ValueSet {
  std::string_view name = {};
  std::vector<PicklistValue> values = {};
  Origin origin = {};
};

/// One line of LeadConvertSettings: a Lead field and where its value goes on conversion.
struct ConversionMapping {
  std::string_view lead_field = {};
  std::string_view target_object = {};
  std::string_view target_field = {};
  Origin origin = {};
};

/// Whether an API name is custom: it ends in `__` and letters, such as `__c` or `__pc`.
[[nodiscard]] bool is_custom_name(std::string_view name);
/// The namespace of `ns__Name__c`, or empty.
[[nodiscard]] std::string_view namespace_of(std::string_view name);

}  // namespace lint
