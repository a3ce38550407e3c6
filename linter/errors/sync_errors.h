// Real sync errors, each with what refuses the save.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "linter/access/access.h"
#include "linter/errors/error_codes.h"
#include "linter/errors/error_text.h"
#include "linter/errors/sureness.h"
#include "linter/formula/classify.h"
#include "linter/model/index.h"
#include "linter/model/sync_error.h"

namespace lint {

/// One component that can be behind an error.
struct Cause {
  RejectionKind kind = RejectionKind::validation_rule;
  std::string component = {};  ///< `Lead.Need_Email`; of fields their full name
  std::string label = {};
  std::string object = {};
  std::string message = {};  ///< as the file has it
  std::string says = {};     ///< what the file adds
  std::string because = {};  ///< why it is meant
  FieldId field = {};        ///< that it is about, where it is about one
  bool is_active = true;
  Origin origin = {};
  std::uint32_t line = 0;  ///< that the error says; 0: the origin's
};

/// A trigger, class or flow that the save went through.
struct Way {
  ErrorStop stop = {};
  std::string component = {};  ///< the trigger, class or flow: `stop` may name a method or a label
  Origin origin = {};          ///< none when its file is not in the project
  bool is_active = true;
};

/// All rows that say the same.
struct Diagnosis {
  std::string text = {};    ///< of the first row
  std::string object = {};  ///< as the rows say; may be empty
  ErrorText error = {};
  const ErrorCode* code = nullptr;  ///< null for an unknown one
  SyncErrorLevel level = SyncErrorLevel::unknown;
  std::vector<std::string> records = {};  ///< ids of some rows
  std::size_t rows = 0;
  std::vector<std::pair<FileId, std::size_t>> rows_by_file = {};
  Sureness sureness = Sureness::none;
  std::vector<Cause> causes = {};  ///< best first, never more than a few
  std::size_t more_causes = 0;     ///< left out
  std::vector<Way> way = {};

  /// What the advice is about: the kind of the first cause, else what the code is mostly about.
  [[nodiscard]] std::optional<RejectionKind> kind() const;
};

/// What the diagnosis of errors needs. Borrowed.
struct ErrorSources {
  const Model& model;
  const Index& index;
  const Access& access;
  const Store<FieldId, formula::FieldClass>& formulas;
  const SourceTree& tree;
  unsigned jobs = 1;
};

/// Groups rows by what they say and finds what refuses each. Immutable.
class SyncErrors {
 public:
  SyncErrors() = default;
  SyncErrors(const ErrorSources& sources, std::span<const SyncError> rows);

  /// Most rows first, then in the order of the rows.
  [[nodiscard]] const std::vector<Diagnosis>& all() const { return diagnoses_; }

 private:
  std::vector<Diagnosis> diagnoses_;
};

}  // namespace lint
