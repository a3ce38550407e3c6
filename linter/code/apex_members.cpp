// Members of classes: declarations whose types may lead to an object.
#include "linter/code/apex_members.h"

#include <algorithm>

#include "linter/code/apex_type_text.h"
#include "linter/code/object_names.h"

namespace lint::apex {
namespace {

constexpr std::size_t kLongestType = 200;
constexpr std::uint32_t kDeepestType = 8;

/// Whether a chain may go on from a value of the type: an object, a class, or a collection of these.
bool may_lead_on(std::string_view type) {
  if (std::ranges::all_of(type, is_word)) return !is_plain_type(type);
  for (std::uint32_t depth = 0; depth < kDeepestType && is_collection(type); ++depth) {
    // The keys of a map, too: `scores.keySet()`.
    const bool is_map = equals_folded(type_name(type), "Map") && !type.ends_with(']');
    if (is_map && !is_plain_type(type_argument(type, 0))) return true;
    type = element_of(type);
  }
  return !type.empty() && !is_plain_type(type);
}

/// A member that hides an object's name, with a type that does not tell: `SObject lead`.
bool hides_object(std::string_view name, std::string_view type) {
  const bool has_values = equals_folded(type, "SObject") || is_collection(type);
  return has_values && is_object_name_folded(name);
}

}  // namespace

std::vector<CodeMember> class_members(const Tokens& tokens, const Declarations& declarations) {
  std::vector<CodeMember> members;
  for (std::uint32_t id = 0; id < declarations.classes().size(); ++id) {
    members.push_back({.owner = id, .type = declarations.class_of(id).parent_type, .kind = MemberKind::none});
  }
  for (const Declaration& declaration : declarations.all()) {
    if (declaration.owner == kNone || declaration.type.size() > kLongestType) continue;
    const std::string_view name = tokens.name(declaration.token);
    if (!may_lead_on(declaration.type) && (declaration.is_method || !hides_object(name, declaration.type)))
      continue;
    members.push_back({.owner = declaration.owner,
                       .name = name,
                       .type = declaration.type,
                       .arguments = static_cast<std::uint8_t>(declaration.arguments),
                       .kind = declaration.is_method ? MemberKind::method : MemberKind::variable});
  }
  return members;
}

}  // namespace lint::apex
