// Members of classes, as far as a chain through another file needs them.
#pragma once

#include <cstdint>

#include "linter/base/interner.h"

namespace lint {

enum class MemberKind : std::uint8_t {
  none,      ///< the class itself; `type` is the one it extends, if any
  variable,  ///< a variable or property
  method,
};

/// A member of an Apex class whose type may lead to an object, or an attribute of an Aura component. Names
/// are ids of the block that read the file, and of the model after the merge.
struct ClassMember {
  NameId owner = {};  ///< `Outer.Inner`; the bundle of a component as `@name`
  NameId name = {};
  NameId type = {};  ///< as written: `Map<Id, List<Lead>>`
  std::uint8_t arguments = 0;
  MemberKind kind = MemberKind::variable;
};

}  // namespace lint
