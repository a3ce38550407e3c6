// Writers: automation that saves records of an object, for rules about the sync's queue.
#pragma once

#include <string>
#include <vector>

#include "linter/engine/context.h"

namespace lint {

/// One automation in force that saves records of an object.
struct RecordWriter {
  const Automation* automation = nullptr;
  std::vector<FieldId> fields = {};  ///< of the object that it is seen to write, in order of their names
};

/// The automations that save records of the object, in the model's order. Of several updates in one flow that
/// start alike the one with the fewest conditions stands for all. Flows that are seen to update the object
/// need no field; other components are writers only of fields that they name.
[[nodiscard]] std::vector<RecordWriter> writers_of(ObjectId object, const Context& cx);

/// "flow `Lead_Decay`", "field update `Lead.Set_Tier`".
[[nodiscard]] std::string name_of(const Automation& automation, const Context& cx);

}  // namespace lint
