// Apex sites: what the reader of code found, with the file's component.
#include "linter/read/salesforce/apex.h"

#include <string>

#include "linter/base/text.h"
#include "linter/code/apex.h"
#include "linter/read/field_set_names.h"
#include "linter/read/salesforce/apex_tests.h"

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

/// Whether the file only stands for a class of a managed package: its body is `(hidden)`.
bool is_hidden(std::string_view bytes) {
  std::string_view body = trim(bytes);
  if (body.ends_with('}')) body = trim(body.substr(0, body.size() - 1));
  return body.ends_with("(hidden)");
}

}  // namespace

bool is_inactive_code(std::string_view sidecar) {
  constexpr std::string_view kStatus = "<status>";
  const std::size_t status = sidecar.find(kStatus);
  if (status == std::string_view::npos) return false;
  const std::string_view value = sidecar.substr(status + kStatus.size());
  return value.starts_with("Inactive<") || value.starts_with("Deleted<");
}

void read_apex(FileContext& cx, std::string_view bytes) {
  // What nobody can read proves nothing: the project has no code in this file.
  if (is_hidden(bytes)) {
    cx.type = MetadataType::other;
    return;
  }
  if (contains_folded(head_of(bytes), "@istest")) return read_apex_test(cx, bytes);
  note_field_sets(cx, bytes);
  const apex::Reading reading = apex::read_apex(bytes);
  for (const CodeMember& member : reading.members) {
    add_class_member(cx, {.owner = reading.classes[member.owner],
                          .name = member.name,
                          .type = member.type,
                          .arguments = member.arguments,
                          .kind = member.kind});
  }
  for (const apex::GenericUse& use : reading.generic) {
    add_fact(cx, use.is_all ? FactKind::all_fields : FactKind::computed_field, use.word, use.offset,
             use.object);
  }
  for (const CodeUse& use : reading.uses) {
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
