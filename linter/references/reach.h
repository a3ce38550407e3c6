// Reach: what a field's definition reads counts no more than that field itself.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "linter/model/index.h"
#include "linter/model/site.h"

namespace lint {

class References;
struct Reference;

/// The references of each field: those of field `i` stand at `[starts[i], starts[i + 1])` of `items`.
struct FieldReferences {
  std::span<const std::uint32_t> starts;
  std::span<Reference> items;
};

/// Formulas, roll-ups and default values use other fields only as far as they are used themselves. Notes for
/// every such reference through which field it reaches, and lowers its strength to the strongest use of that
/// field. Fields of packages count as used: their package's code is not in the project. Takes linear time.
void limit_to_reach(const Model& model, const Index& index, FieldReferences references);

/// The fields whose definitions use a field, then those whose definitions use them, and so on; each once.
[[nodiscard]] std::vector<std::vector<FieldId>> definitions_using(const References& references,
                                                                  FieldId field);

}  // namespace lint
