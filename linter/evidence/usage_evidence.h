// What exports say of each field: population and last use.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/model/index.h"

namespace lint {

/// How many records hold a value of a field. At least one of `populated` and `basis_points` is known.
struct FieldPopulation {
  FieldId field;
  std::optional<std::int64_t> total = {};
  std::optional<std::int64_t> populated = {};
  std::optional<std::int64_t> basis_points = {};  ///< share in hundredths of a percent
  Origin origin = {};

  /// No record holds a value. A share of 0 % alone may be rounded: it is neither empty nor filled.
  [[nodiscard]] bool is_empty() const { return populated == 0; }
  /// Some record holds a value.
  [[nodiscard]] bool is_filled() const { return populated > 0 || basis_points > 0; }
};

/// `17 of 12400 records (0.14 %)`, `17 records`, `0.14 % of the records`.
[[nodiscard]] std::string describe(const FieldPopulation& population);

/// The last day on which a field was used, as `2026-01-31`.
struct FieldLastUse {
  FieldId field;
  std::string_view day = {};
  Origin origin = {};
};

/// Names in one evidence file that the project does not know.
struct UnknownNames {
  std::vector<std::string> names = {};  ///< in file order, no repeats
  bool has_known = false;               ///< the file speaks of known fields as well
  Origin origin = {};                   ///< of the first name
};

/// Joins the records of evidence files with the fields. Borrows the model.
class UsageEvidence {
 public:
  UsageEvidence(const Model& model, const Index& index);

  /// Whether any file counts records.
  [[nodiscard]] bool has_population() const { return has_population_; }
  /// Null when no file says. Of several counts the highest is answered: a field is not called empty by half.
  [[nodiscard]] const FieldPopulation* population(FieldId field) const;
  /// Null when no file says; else the latest.
  [[nodiscard]] const FieldLastUse* last_use(FieldId field) const;
  [[nodiscard]] const std::vector<UnknownNames>& unknown_names() const { return unknown_; }

 private:
  bool has_population_ = false;
  std::vector<FieldPopulation> populations_;  ///< by field
  std::vector<FieldLastUse> last_uses_;       ///< by field
  std::vector<UnknownNames> unknown_;         ///< by file
};

}  // namespace lint
