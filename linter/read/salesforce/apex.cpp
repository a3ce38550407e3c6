// Apex sites: what the reader of code found, with the file's component.
#include "linter/read/salesforce/apex.h"

#include <string>

#include "linter/base/text.h"
#include "linter/code/apex.h"
#include "linter/read/mentions.h"

namespace lint {
namespace {

/// The text before a class's body without its comments: modifiers and annotations.
std::string head_of(std::string_view bytes) {
  std::string head;
  for (std::size_t at = 0; at < bytes.size() && bytes[at] != '{'; ++at) {
    const bool is_line = bytes.substr(at, 2) == "//";
    if (!is_line && bytes.substr(at, 2) != "/*") {
      head += bytes[at];
      continue;
    }
    const std::size_t end = is_line ? bytes.find('\n', at) : bytes.find("*/", at + 2);
    if (end == std::string_view::npos) break;
    at = is_line ? end : end + 1;
  }
  return head;
}

}  // namespace

void read_apex(FileContext& cx, std::string_view bytes) {
  // A test class proves no use in production: its names count weakly, whatever their objects are. Tests are
  // half of many projects' code, so they are not parsed.
  if (contains_folded(head_of(bytes), "@istest")) return scan_mentions(cx, bytes, Strength::weak);
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
