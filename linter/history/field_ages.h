// How old the definition of each field is.
#pragma once

#include <cstdint>
#include <string>

#include "linter/history/file_dates.h"
#include "linter/model/model.h"

namespace lint {

/// What the day of a field rests on.
enum class AgeBasis : std::uint8_t {
  own_file,     ///< the file holds this field alone
  shared_file,  ///< an object's file: the field may be older than the file's last change, never younger
  uncommitted,  ///< changed since the last commit, or never committed: today
  no_file,      ///< no file defines the field: no day
  no_history,   ///< git cannot tell, or was not asked: no day
};

struct FieldAge {
  AgeBasis basis = AgeBasis::no_history;
  Date last_changed = {};

  [[nodiscard]] bool has_day() const { return basis != AgeBasis::no_file && basis != AgeBasis::no_history; }
};

/// The ages of all fields, or why there are none. Immutable.
class FieldAges {
 public:
  /// Git was not asked.
  FieldAges() = default;
  /// What the days of the files say about the fields of the model.
  FieldAges(const Model& model, FileDates dates, const Date& today);

  [[nodiscard]] bool is_known() const { return is_known_; }
  /// Why git cannot tell, one clause; empty when it can or was not asked.
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] FieldAge of(FieldId field) const { return is_known() ? ages_[field] : FieldAge(); }

 private:
  bool is_known_ = false;
  std::string problem_;
  Store<FieldId, FieldAge> ages_;  ///< empty when unknown
};

/// The files that define fields, each once, in path order.
[[nodiscard]] std::vector<std::string> defining_files(const Model& model);

}  // namespace lint
