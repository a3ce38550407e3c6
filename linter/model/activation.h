// Activations: what one file says about whether a component of another place is in force.
#pragma once

#include <cstdint>

#include "linter/base/interner.h"
#include "linter/model/metadata_type.h"

namespace lint {

/// A flow definition speaks of a flow; a workflow rule or an approval process of an action that it starts. An
/// action is in force when one that is in force starts it. Code and pages name field sets.
struct Activation {
  /// `Lead_Router`; of an action `fieldUpdates/Lead.Set_Tier`; of a field set its bare name, folded.
  NameId component = {};
  MetadataType type = MetadataType::flow;
  std::uint32_t version = 0;  ///< the active version of a flow, 0 when none is
  bool is_active = false;
};

}  // namespace lint
