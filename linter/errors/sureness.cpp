// How sure the answer to a sync error is: names.
#include "linter/errors/sureness.h"

namespace lint {

std::string_view to_string(Sureness sureness) {
  switch (sureness) {
    case Sureness::certain:
      return "certain";
    case Sureness::likely:
      return "likely";
    case Sureness::candidates:
      return "candidates";
    case Sureness::by_code:
      return "by-code";
    case Sureness::none:
      return "none";
  }
  return {};
}

}  // namespace lint
