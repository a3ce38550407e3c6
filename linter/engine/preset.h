// Presets: how many rules a run holds.
#pragma once

#include <cstdint>

namespace lint {

/// The smallest preset that holds a rule. `gate` rules are also `recommended`, and `all` holds every rule.
enum class Preset : std::uint8_t { gate, recommended, all };

}  // namespace lint
