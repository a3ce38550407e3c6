// Errors as one line of text.
#include "linter/base/result.h"

#include "linter/base/text.h"

namespace lint {

std::string to_string(const Error& error) {
  std::string place = error.file;
  if (error.line != 0) place += concat(":", error.line, ":", error.column);
  return place.empty() ? error.message : concat(place, ": ", error.message);
}

}  // namespace lint
