// Whether the project holds all custom fields of an object, or perhaps only some of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/model/model.h"

namespace lint {

enum class ObjectCoverage : std::uint8_t {
  partial,  ///< not all fields need be here: a package's object, or some fields of one
  likely,   ///< a whole object file, with some standard fields or many custom ones
  full,     ///< the object is created here, or retrieved with its standard fields
};

/// Judges objects by what their files hold. Borrows the model.
class ObjectCoverages {
 public:
  explicit ObjectCoverages(const Model& model);

  /// How much of the object's custom fields the project defines.
  [[nodiscard]] ObjectCoverage of(ObjectId object) const;
  /// Whether a file of the object is there that could not be read, or that stands outside the roots.
  [[nodiscard]] bool has_unread_file(ObjectId object) const;
  /// The nearest folder upward with `sfdx-project.json`: fields of another project do not count here.
  [[nodiscard]] std::string_view project_of(FileId file) const;

 private:
  [[nodiscard]] ObjectCoverage judge_standard(const Object& object) const;

  const Model& model_;
  std::vector<std::string_view> unread_;    ///< paths whose definitions are not in the model
  std::vector<std::string_view> projects_;  ///< folders, longest first
};

}  // namespace lint
