// One use of a field name in source code, as the readers of code hand it over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "linter/model/site.h"

namespace lint {

/// A use of a field name in source code. Text borrows the source.
struct CodeUse {
  std::string target;
  std::string context = {};  ///< object from which the path starts; empty when unknown
  std::uint32_t offset = 0;
  SiteForm form = SiteForm::mention;
  Strength strength = Strength::medium;
  Direction direction = Direction::reads;
  std::string_view path = {};
};

}  // namespace lint
