// Certainty: how sure it is that a use is one of this very field.
#pragma once

#include <cstdint>

namespace lint {

enum class Certainty : std::uint8_t {
  proven,     ///< the object is known
  by_name,    ///< the object is not known; one field has the name
  ambiguous,  ///< several fields have the name
  elsewhere,  ///< the name stands for a field of an object that the project does not hold: no use of this one
};

}  // namespace lint
