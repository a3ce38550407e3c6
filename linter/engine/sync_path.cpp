// How a custom object hangs off a person or a company: implementation.
#include "linter/engine/sync_path.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::string_view kAnchors[] = {"Lead", "Contact", "Account"};
/// A record's owner may be a portal user with a contact: that relates the owner, not the record.
constexpr std::string_view kNoStep = "User";

bool is_anchor(std::string_view object) {
  return std::any_of(std::begin(kAnchors), std::end(kAnchors),
                     [&](std::string_view anchor) { return equals_folded(object, anchor); });
}

/// The first lookup of the object that leads straight to an anchor, or none.
FieldId direct_lookup(ObjectId object, const Context& cx) {
  for (const FieldId id : cx.model().objects[object].fields) {
    const std::vector<std::string_view>& targets = cx.model().fields[id].reference_to;
    if (std::any_of(targets.begin(), targets.end(), is_anchor)) return id;
  }
  return {};
}

}  // namespace

std::vector<FieldId> path_to_person(ObjectId object, const Context& cx) {
  if (const FieldId direct = direct_lookup(object, cx)) return {direct};
  for (const FieldId id : cx.model().objects[object].fields) {
    for (const std::string_view target : cx.model().fields[id].reference_to) {
      const ObjectId parent = cx.index().find_object(target);
      if (!parent || equals_folded(target, kNoStep)) continue;
      if (const FieldId second = direct_lookup(parent, cx)) return {id, second};
    }
  }
  return {};
}

}  // namespace lint
