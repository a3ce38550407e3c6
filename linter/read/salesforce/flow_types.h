// Types of a flow's resources: which object a reference such as `Get_Lead.Score__c` starts from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/model/fragment.h"
#include "linter/read/xml.h"

namespace lint {

/// What a reference in a flow means.
struct FlowReference {
  enum class Kind : std::uint8_t {
    no_field,  ///< a whole resource, a constant, a global that is no record
    typed,     ///< `path` starts from `object`
    untyped,   ///< `path` starts from an unknown object
  };
  Kind kind = Kind::no_field;
  std::string_view object = {};
  std::string_view path = {};
};

/// The resources of one flow that hold records, by name. Borrows the flow's document and the block's text.
class FlowTypes {
 public:
  /// Collects the resources of the flow `root`
  /// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm).
  FlowTypes(const xml::Node& root, RecordBlock& block);

  /// The object of the record that starts the flow, or empty.
  [[nodiscard]] std::string_view start_object() const { return start_object_; }
  /// Reads `head.rest`: the head's object, and the rest as a path from it. `$Record` is the starting record,
  /// `[Lead].X` of Process Builder names its object, `Get_Leads[$EachItem].X` is an element of a collection.
  [[nodiscard]] FlowReference resolve(std::string_view reference) const;
  /// The object of the records that a reference to a record or a collection holds, or empty.
  [[nodiscard]] std::string_view object_of(std::string_view reference) const;

 private:
  struct Resource {
    std::string name = {};         ///< folded
    std::string_view object = {};  ///< empty while unknown
    std::string_view source = {};  ///< reference whose records it holds; empty when `object` says it
    bool holds_outputs = false;    ///< a screen component or an action: records are one name further down
  };
  void add(std::string_view name, Resource resource);
  void add_element(const xml::Node& element, RecordBlock& block);
  void add_screen_fields(const xml::Node& screen, RecordBlock& block);
  void add_component(const xml::Node& component, RecordBlock& block);
  void follow_sources();
  [[nodiscard]] const Resource* find(std::string_view name) const;

  std::string_view start_object_;
  std::vector<Resource> resources_;  ///< sorted by name
};

}  // namespace lint
