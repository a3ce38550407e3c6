// Sites of a flow: turns references, formulas and texts into records.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/read/file_context.h"
#include "linter/read/salesforce/flow_types.h"

namespace lint {

/// Where in a flow a text stands.
struct FlowPlace {
  std::string_view path = {};  ///< element path
  std::uint32_t offset = 0;
  Direction direction = Direction::reads;
};

/// Records uses of fields found in one flow.
class FlowSites {
 public:
  FlowSites(FileContext& cx, const FlowTypes& types, bool is_active)
      : cx_(cx), types_(types), is_active_(is_active) {}

  void add_object(std::string_view object, const FlowPlace& place);
  /// A field of `object`, which is empty when it is unknown; `field` may be a path.
  void add_field(std::string_view object, std::string_view field, const FlowPlace& place);
  /// `Get_Lead.Score__c`: nothing when it is a whole resource.
  void add_reference(std::string_view reference, const FlowPlace& place);
  void add_formula(std::string_view formula, const FlowPlace& place);
  /// The `{!…}` of a text; words outside that look like custom fields are mentions when `is_swept`.
  void add_text(std::string_view text, const FlowPlace& place, bool is_swept);

 private:
  /// Every custom name of `text` as a mention; `direction` is of the one that ends the text.
  void add_mentions(std::string_view text, const FlowPlace& place);
  void add(const NewSite& site);

  FileContext& cx_;
  const FlowTypes& types_;
  bool is_active_ = true;
  bool is_inside_text_ = false;  ///< the name stands somewhere after the offset
};

}  // namespace lint
