// How sure the answer to a sync error is.
#pragma once

#include <cstdint>
#include <string_view>

namespace lint {

/// How sure the answer to an error is.
enum class Sureness : std::uint8_t {
  certain,     ///< the text, or what the text says of a field, fits one component only
  likely,      ///< it fits one component, but not in every respect
  candidates,  ///< several fit, or an inactive one, or only words are alike
  by_code,     ///< the code says what is wrong, and no component of the project has to do with it
  none,        ///< nothing is known
};

[[nodiscard]] std::string_view to_string(Sureness sureness);

}  // namespace lint
