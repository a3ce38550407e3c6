// Finds the causes of one error after the other.
#pragma once

#include <vector>

#include "linter/errors/field_causes.h"
#include "linter/errors/rejection_set.h"
#include "linter/errors/sync_errors.h"

namespace lint {

/// What can be behind the error, the usual first: of an unknown code everything that has texts of its own.
[[nodiscard]] std::vector<RejectionKind> kinds_of(const Diagnosis& diagnosis);

/// Tries the text, the fields, the object, then what the error went through. Borrows the sources.
class Diagnostician {
 public:
  Diagnostician(const ErrorSources& sources, const RejectionKinds& kinds)
      : sources_(sources),
        facts_(sources.model, sources.formulas),
        judge_(sources.model, sources.index, sources.access, facts_),
        set_(sources.model, sources.tree, kinds, sources.jobs) {}

  /// Fills way, causes and sureness. `compares`: with every text of the project where none is equal.
  void diagnose(Diagnosis& diagnosis, bool compares) const;

 private:
  void find_way(Diagnosis& diagnosis) const;
  [[nodiscard]] const Rejection* find_flow(std::string_view name) const;
  /// By the fields that the error names, or that fit where it names none.
  bool add_by_field(const std::vector<RejectionKind>& kinds, Diagnosis& diagnosis) const;
  [[nodiscard]] std::vector<FieldVerdict> judge_fields(RejectionKind kind, const Diagnosis& diagnosis) const;
  [[nodiscard]] bool is_address(FieldId field) const;
  void add_filters(Diagnosis& diagnosis) const;
  void add_verdicts(RejectionKind kind, std::vector<FieldVerdict> verdicts, Diagnosis& diagnosis) const;
  /// Rules of the object that refuse with a text of Salesforce's own, and access to the object.
  bool add_by_object(const std::vector<RejectionKind>& kinds, Diagnosis& diagnosis) const;
  void add_object_access(Diagnosis& diagnosis) const;

  const ErrorSources& sources_;
  FieldFacts facts_;
  FieldJudge judge_;
  RejectionSet set_;
};

}  // namespace lint
