// Silence: how far it can be believed that nothing uses a field.
#pragma once

#include <string>
#include <vector>

#include "linter/engine/context.h"

namespace lint {

/// What the silence about a field is worth.
struct Silence {
  Confidence confidence = Confidence::high;
  std::vector<std::string> doubts =
      {};  ///< one sentence each: what lowers it, and how to get what is missing
};

/// Weighs what is not in the project, where else the name stands, code that names no fields, and counts of
/// records: a value without a use in sight comes from outside, and no value at all makes the silence surer.
[[nodiscard]] Silence weigh_silence(FieldId field, const Context& cx);

/// Whether somebody counted the records and found no value: that is proof where files are missing.
[[nodiscard]] bool is_known_empty(FieldId field, const Context& cx);

/// Which definitions read the field though nothing uses them, step by step; empty when none does.
[[nodiscard]] std::string describe_unused_readers(FieldId field, const Context& cx);

}  // namespace lint
