// Rejections: what of an org can refuse a save, and the text that it refuses with.
#pragma once

#include <cstdint>
#include <string>

#include "linter/model/salesforce.h"

namespace lint {

/// Kinds of causes. Those behind `approval_process` are read off fields, permissions or the error itself.
enum class RejectionKind : std::uint8_t {
  validation_rule,
  duplicate_rule,
  apex,
  flow,
  lookup_filter,
  approval_process,
  required_field,
  restricted_picklist,
  unique_field,
  field_length,
  number_range,
  address_values,
  field_access,
  object_access,
  referenced_record,
  converted_lead,
  inactive_owner,
  row_lock,
  value_format,
  hidden_name,
  service,
};

/// Something in a file that can refuse a save. Owns its text.
struct Rejection {
  RejectionKind kind = RejectionKind::validation_rule;
  std::string component = {};  ///< `Lead.Need_Email`, `Lead_Router`, a class
  std::string label = {};      ///< as Setup shows it; errors name flows by it
  std::string object = {};     ///< whose records it refuses; empty when the file does not say
  std::string field = {};      ///< bare name of the field that shows the error, or that is meant
  /// What the user reads. `{!$Label.Name}` stands for a custom label, any other `{!…}` for a text that only
  /// the record decides. Empty: Salesforce words it, or nothing is known.
  std::string message = {};
  std::string language = {};  ///< of a translated message; the component's file holds another text
  std::string says = {};      ///< what the file adds, such as `blocks create and edit`
  bool is_active = true;
  Origin origin = {};
};

}  // namespace lint
