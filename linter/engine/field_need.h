// Who says that Marketo needs to see a field.
#pragma once

#include <string>

#include "linter/engine/context.h"

namespace lint {

/// Empty where nobody asks for the field.
struct FieldNeed {
  std::string why = {};
  bool is_stated = false;                 ///< somebody wrote it down; else an asset of Marketo uses the field
  const MarketoReference* use = nullptr;  ///< the surest use by a live asset, or null
};

/// A decision, `[sync]`, `[mapping]`, or a live asset of Marketo whose field is known for sure.
[[nodiscard]] FieldNeed need_of(FieldId field, const Context& cx);

}  // namespace lint
