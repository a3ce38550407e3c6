// Apex sites: what the reader of code found, with the file's component.
#include "linter/read/salesforce/apex.h"

#include "linter/code/apex.h"

namespace lint {

void read_apex(FileContext& cx, std::string_view bytes) {
  for (const CodeUse& use : apex::read_apex(bytes).uses) {
    add_site(cx, {.target = use.target,
                  .context = use.context,
                  .path = use.path,
                  .offset = use.offset,
                  .form = use.form,
                  .strength = use.strength,
                  .direction = use.direction});
  }
}

}  // namespace lint
