// Judges whether a field, by its definition and the sync user's access, refuses what an error says.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "linter/access/access.h"
#include "linter/dictionary/field_facts.h"
#include "linter/errors/error_text.h"
#include "linter/errors/sureness.h"
#include "linter/model/index.h"

namespace lint {

/// A judgement on one field.
struct FieldVerdict {
  FieldId field;
  Sureness sureness = Sureness::candidates;
  std::string because = {};
  Origin origin = {};
};

/// Judges fields. Borrows everything.
class FieldJudge {
 public:
  FieldJudge(const Model& model, const Index& index, const Access& access, const FieldFacts& facts);

  /// The fields that a name may mean, on the object or, without one, on any. A label is also looked for where
  /// a field has it as its name, and a name among the labels where no field has it.
  [[nodiscard]] std::vector<FieldId> find(std::string_view object, std::string_view name,
                                          bool is_label) const;
  [[nodiscard]] FieldVerdict judge(RejectionKind kind, FieldId field, const ErrorText& error) const;
  /// Fields of the object that can be what an error without a field means.
  [[nodiscard]] std::vector<FieldVerdict> guess(RejectionKind kind, ObjectId object,
                                                const ErrorText& error) const;

 private:
  [[nodiscard]] std::vector<FieldId> find_named(std::string_view object, std::string_view name) const;
  [[nodiscard]] std::vector<FieldId> find_labelled(std::string_view object, std::string_view label) const;
  [[nodiscard]] FieldVerdict judge_required(FieldId id) const;
  [[nodiscard]] FieldVerdict judge_picklist(FieldId id, std::string_view value) const;
  [[nodiscard]] FieldVerdict judge_length(FieldId id, const ErrorText& error) const;
  [[nodiscard]] FieldVerdict judge_access(FieldId id, RejectionKind kind) const;

  const Model& model_;
  const Index& index_;
  const Access& access_;
  const FieldFacts& facts_;
  std::unordered_map<std::string, std::vector<FieldId>> labelled_;  ///< by the words of label and name
};

}  // namespace lint
