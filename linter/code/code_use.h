// One use of a field name in source code, as the readers of code hand it over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "linter/model/class_member.h"
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

/// A class, or a member of one whose type may lead to an object. Text borrows the source.
struct CodeMember {
  std::uint32_t owner = 0;  ///< index of the class among those of the file
  std::string_view name = {};
  std::string_view type = {};
  std::uint8_t arguments = 0;
  MemberKind kind = MemberKind::variable;
};

}  // namespace lint
