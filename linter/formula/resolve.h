// Paths such as `Account.Owner.Name`: which fields they use, walked through the lookups of the model.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/model/index.h"

namespace lint::formula {

/// What a path means from a start object.
struct ResolvedPath {
  std::vector<FieldId> lookups = {};  ///< lookup fields walked, in order; every one is a use
  std::uint32_t children = 0;         ///< a bit for each of `lookups` that is walked down, to its children
  FieldId target = {};                ///< the last segment's field; none when it is unknown or names no field
  ObjectId target_object = {};        ///< object that holds the last segment, none when unknown
  std::string_view last = {};         ///< the last segment as written
  bool is_global = false;             ///< starts with `$`
  bool reads_user = false;            ///< `$User`, `$Profile`, `$UserRole`, `$Permission`, `$Setup`
  bool crosses_record = false;        ///< walks at least one relationship
  bool is_lost = false;        ///< a relationship could not be followed: what stands after it is unknown
  std::string_view left = {};  ///< of a lost path: what could not be followed
  bool leads_outside = false;  ///< `left` starts at an object that the project does not hold
  ObjectId lost_object = {};   ///< object that has no relationship of the name, when that is why
  std::string_view lost_segment = {};  ///< that name as written
};

/// Walks `path` from `start` (none when unknown). Global variables are understood
/// (https://help.salesforce.com/s/articleView?id=platform.dev_understanding_global_variables.htm).
[[nodiscard]] ResolvedPath resolve_path(const Model& model, const Index& index, ObjectId start,
                                        std::string_view path);

}  // namespace lint::formula
