// Positions: what the text of each element of a flow is.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/model/site.h"

namespace lint {

/// How the text of a flow's element is read.
enum class FlowText : std::uint8_t {
  nothing,    ///< names no field: labels, names of elements
  field,      ///< a field of the object in scope
  reference,  ///< a resource or a part of one: `Get_Lead.Score__c`
  object,     ///< an object
  action,     ///< name of an action, `Lead.Send_Mail` when it belongs to an object
  formula,    ///< a formula with `{!Get_Lead.Score__c}`
  merge,      ///< text for people, in which only `{!Get_Lead.Score__c}` counts
  idle,       ///< a description: names in it are no use
  text,       ///< any other text: `{!Get_Lead.Score__c}`, and words that look like custom fields
};

struct FlowPosition {
  FlowText text = FlowText::text;
  Direction direction = Direction::reads;
};

/// The position of the element `name` inside `parent`. Unknown elements are `text`, so that no field is lost
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm).
[[nodiscard]] FlowPosition flow_position_of(std::string_view parent, std::string_view name);

}  // namespace lint
