// Sites: names of strengths and directions.
#include "linter/model/site.h"

namespace lint {

std::string_view to_string(Strength strength) {
  switch (strength) {
    case Strength::none:
      return "none";
    case Strength::weak:
      return "weak";
    case Strength::medium:
      return "medium";
    case Strength::strong:
      return "strong";
  }
  return {};
}

std::string_view to_string(Direction direction) {
  switch (direction) {
    case Direction::reads:
      return "reads";
    case Direction::writes:
      return "writes";
    case Direction::displays:
      return "displays";
    case Direction::structural:
      return "structural";
  }
  return {};
}

}  // namespace lint
