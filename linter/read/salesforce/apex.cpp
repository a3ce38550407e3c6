// Apex sites: what the reader of code found, with the file's component.
#include "linter/read/salesforce/apex.h"

#include <algorithm>
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

/// `trigger LeadTrigger on Lead (`: the object, or empty.
std::string_view trigger_object(std::string_view head) {
  const std::size_t on = find_name(head, "on", 0);
  if (on == std::string_view::npos) return {};
  const std::string_view rest = trim(head.substr(on + 2));
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_word);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

/// A trigger, and a class that runs in batches or on a schedule, start by themselves
/// (https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_batch_interface.htm).
void add_automation(FileContext& cx, std::string_view head) {
  const bool is_trigger = cx.type == MetadataType::apex_trigger;
  const std::string_view object = is_trigger ? trigger_object(head) : std::string_view();
  const bool is_batch = contains_folded(head, "Batchable") || contains_folded(head, "Schedulable");
  if (is_trigger ? object.empty() : !is_batch) return;
  Interner& names = cx.block.names;
  cx.block.automations.push_back({.component = names.intern(cx.component),
                                  .object = object.empty() ? NameId() : names.intern(object),
                                  .type = cx.type,
                                  .start = is_trigger ? AutomationStart::record : AutomationStart::schedule});
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
  const std::string head = head_of(bytes);
  if (contains_folded(head, "@istest")) return read_apex_test(cx, bytes);
  add_automation(cx, head);
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
