// Takes the text of one sync error apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/model/rejection.h"

namespace lint {

/// A trigger, class or flow that the text names: the save went through it.
struct ErrorStop {
  RejectionKind kind = RejectionKind::apex;  ///< apex or flow
  /// API name of a trigger; `ns.Class.method` as written; label of a flow.
  std::string name = {};
  std::string name_space = {};  ///< of a managed package
  std::uint32_t line = 0;       ///< in the code; 0 when not said
  bool is_trigger = false;
};

/// What a text says. Everything may be empty.
struct ErrorText {
  std::string code = {};                 ///< of the innermost error, such as `REQUIRED_FIELD_MISSING`
  std::string whole = {};                ///< the message of that error as it stands, with what follows it
  std::string message = {};              ///< without the list of fields and other trailers
  std::vector<std::string> fields = {};  ///< as written
  bool has_list = false;                 ///< a list of fields stood there, perhaps an empty one
  bool has_label = false;                ///< `fields` holds a label, which another field may have as its name
  std::string value = {};                ///< that was refused
  std::uint32_t limit = 0;               ///< `max length=80`
  std::vector<ErrorStop> stops = {};     ///< outermost first
  bool has_inferred_code = false;        ///< the text has none; its words are those of `code`
  bool is_cut = false;                   ///< ends in an ellipsis
};

/// Understands texts as the API, Apex and flows make them, nested in each other; formats:
/// https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm
/// and https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_dml_exceptions.htm
[[nodiscard]] ErrorText parse_error_text(std::string_view text);

/// The text without what differs from record to record: ids and Salesforce's error numbers.
[[nodiscard]] std::string without_ids(std::string_view text);

}  // namespace lint
