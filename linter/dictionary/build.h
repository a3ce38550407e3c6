// Building the dictionary from a model and its analyses.
#pragma once

#include <span>
#include <string_view>

#include "linter/access/access.h"
#include "linter/dictionary/entry.h"
#include "linter/findings/finding.h"
#include "linter/formula/classify.h"
#include "linter/references/references.h"
#include "linter/twins/marketo_uses.h"

namespace lint {

/// Everything that a build reads. Borrowed for the call.
struct DictionaryInput {
  const Model& model;
  const Index& index;
  const Access& access;
  const References& references;
  const Twins& twins;
  const MarketoUses& marketo_uses;
  const Store<FieldId, formula::FieldClass>& formulas;
  const Decisions& decisions;
  std::span<const FieldId> fields = {};  ///< Salesforce fields in scope; those with a twin are in anyway
  /// Custom objects of the sync. Marketo's standard objects and objects of fields with a twin count as
  /// synced.
  std::span<const ObjectId> synced_objects = {};
  std::span<const Finding> findings = {};  ///< evidence
  std::string_view purpose_pattern = {};   ///< text of a description that claims a purpose in Marketo
};

/// The dictionary, with its version counted on from `base`, the one that was committed; without base it
/// is 1.0.0. Access that `base` knew and the project no longer shows stays as it was, marked stale.
[[nodiscard]] Dictionary build_dictionary(const DictionaryInput& input, const Dictionary* base);

}  // namespace lint
