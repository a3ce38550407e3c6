// Certainty: how sure it is that a use is one of this very field.
#pragma once

#include <cstdint>

namespace lint {

enum class Certainty : std::uint8_t {
  proven,     ///< the object is known
  by_name,    ///< the object is not known; one field has the name
  ambiguous,  ///< several fields have the name, or it should be one of another object
};

}  // namespace lint
