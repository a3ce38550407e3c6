// Automations: what saves records without a person, and when.
#pragma once

#include <cstdint>

#include "linter/base/interner.h"
#include "linter/model/salesforce.h"

namespace lint {

/// What makes an automation run.
enum class AutomationStart : std::uint8_t {
  record,    ///< a record of `object` is saved or deleted
  schedule,  ///< the clock: a scheduled flow, a class that runs in batches or on a schedule
  delay,  ///< some time after a record was saved: time triggers of workflow rules, scheduled paths of flows
  other,  ///< a person, an event, another automation
};

/// One update of records by a flow, or one component that starts by itself: a field update behind a time
/// trigger, a batch class, a trigger. What it writes are the sites of `component`
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm).
struct Automation {
  NameId component = {};  ///< as at its sites: `Lead_Router`, `Lead.Set_Tier`
  NameId object = {};     ///< whose records start it, or are gone through; none when there is none
  NameId target = {};     ///< whose records are saved; none when only the written fields tell
  NameId frequency = {};  ///< of a schedule: `Daily`
  Origin origin = {};
  MetadataType type = MetadataType::flow;
  AutomationStart start = AutomationStart::other;
  bool is_filtered = true;  ///< conditions choose the records, or may do so
  bool is_active = true;
};

}  // namespace lint
