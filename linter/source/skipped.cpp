// Which names every walk leaves out: implementation.
#include "linter/source/skipped.h"

#include "linter/base/text.h"

namespace lint {

bool is_skipped_folder(std::string_view name) {
  return name.starts_with('.') || name == "node_modules";
}
bool is_skipped_file(std::string_view name) {
  return ends_with_folded(name, ".dup");
}

}  // namespace lint
