// Code that uses fields without naming them: all fields of an object, or one whose name it computes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "linter/code/apex_chains.h"

namespace lint::apex {

/// A place that uses fields of an object without naming them. Text borrows the source.
struct GenericUse {
  std::string_view object;
  std::string_view word;  ///< the method or function: `getMap`, `FIELDS`
  std::uint32_t offset = 0;
  bool is_all = false;  ///< every field of the object; else one whose name is computed
};

/// `FIELDS(ALL)`, `Lead.SObjectType.getDescribe().fields.getMap()`, `lead.getPopulatedFieldsAsMap()`,
/// `lead.get(name)` and `lead.put(name, value)` where the object is known; never those in tests. A name that
/// is a constant of the file is not computed
/// (https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm).
///
/// `places` are the tokens that may begin one, see `may_be_generic`.
[[nodiscard]] std::vector<GenericUse> generic_uses(const Tokens& tokens, const Declarations& declarations,
                                                   const Chains& chains,
                                                   std::span<const std::uint32_t> places);

/// Whether a text may hold generic code at all; cheap, for files that name no field.
[[nodiscard]] bool may_hold_generic_code(std::string_view text);

/// Whether a token is worth a look; cheap, for every token of a file.
[[nodiscard]] inline bool may_be_generic(const Tokens& tokens, std::uint32_t i) {
  const Token& token = tokens.items[i];
  if (token.kind == TokenKind::string) return token.length > 20 && fold(tokens.text[token.offset + 1]) == 's';
  const bool fits = token.length == 3 || token.length == 6 || token.length == 23;
  return fits && token.kind == TokenKind::name && tokens.is_sign(i + 1, '(');
}

}  // namespace lint::apex
