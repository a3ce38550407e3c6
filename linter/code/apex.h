// Apex: every custom name in a class or trigger, with its object where the declared types tell it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/code/apex_generic.h"
#include "linter/code/code_use.h"

namespace lint::apex {

/// Paths of uses that are none: a name in a comment, and a name that the code gives to a thing of its own.
inline constexpr std::string_view kComment = "comment";
inline constexpr std::string_view kOwnName = "own name";
/// Path of uses in queries, also in those that a string holds.
inline constexpr std::string_view kQuery = "soql";

/// What a word in the form of a custom field's name turned out to be.
enum class Outcome : std::uint8_t {
  found,        ///< a field of a known object
  elsewhere,    ///< a field of the object that classes of other files tell
  unknown,      ///< a field of any object
  object_name,  ///< the name of an object
  own_name,     ///< a variable or member of the code itself
  comment,
};
inline constexpr std::size_t kOutcomes = 6;

/// The uses of one file in the order of the text, and what its classes declare. Every mention
/// (`find_mention`) has one outcome.
struct Reading {
  std::vector<CodeUse> uses = {};
  std::vector<std::string> classes = {};  ///< `Outer.Inner`
  std::vector<CodeMember> members = {};
  std::vector<GenericUse> generic = {};
  std::array<std::uint32_t, kOutcomes> counts = {};
  [[nodiscard]] std::uint32_t count(Outcome outcome) const {
    return counts[static_cast<std::size_t>(outcome)];
  }
};

/// Reads a class or trigger. Uses are strong, in code for tests weak; words in comments and own names count
/// for nothing (`Strength::none`). A path that ends on a relationship ends on its `Id`: `Owner__r.Id`
/// (https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_SObject_accessing_fields.htm).
[[nodiscard]] Reading read_apex(std::string_view text);

}  // namespace lint::apex
