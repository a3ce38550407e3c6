// Postfix chains of Apex, such as `rows[0].Owner__r.Score__c`: what stands before each dot.
#pragma once

#include <string>
#include <string_view>

#include "linter/code/apex_lexer.h"
#include "linter/code/apex_types.h"

namespace lint::apex {

enum class ValueKind : std::uint8_t {
  unknown,
  instance,        ///< a value of `type`, or `many` lists around it
  type,            ///< the type itself: `Lead`, a class
  describe,        ///< the description of the object `type`: `Schema.SObjectType.Lead.fields`
  describe_space,  ///< `Schema.SObjectType`: an object's name follows
  schema,          ///< `Schema`
  trigger,         ///< `Trigger`
  outside,         ///< what classes of other files give; `path` is the walk there
};

/// What an expression gives. Text borrows the source.
struct Value {
  ValueKind kind = ValueKind::unknown;
  std::string_view type = {};
  std::uint32_t many = 0;
  std::string path = {};  ///< relationships walked from an object of `type`, or a walk through classes
};

/// Reads chains of one file.
class Chains {
 public:
  Chains(const Tokens& tokens, const Declarations& declarations)
      : tokens_(tokens), declarations_(declarations) {}

  /// What the expression before the dot at `dot` gives.
  [[nodiscard]] Value before_dot(std::uint32_t dot) const;
  /// What the tokens `[begin, end)` give as one expression.
  [[nodiscard]] Value evaluate(std::uint32_t begin, std::uint32_t end) const { return range(begin, end, 0); }
  /// The object whose fields a value has, or empty: surely an object, or a type that may be one.
  [[nodiscard]] std::string_view object_of(const Value& value) const;
  /// The walk that tells what a value is once all classes are known (`class_walk.h`): to a value whose type
  /// no class of this file declares, or a name that nothing here declares. Empty when there is none.
  [[nodiscard]] std::string walk_to(const Value& value, std::uint32_t at) const;
  /// Whether the name is a member of a class of this file.
  [[nodiscard]] bool is_own_member(const Value& value, std::uint32_t name) const;

 private:
  struct Step {
    Value value = {};
    std::uint32_t next = 0;  ///< token after what was read
  };

  [[nodiscard]] std::uint32_t find_head(std::uint32_t dot) const;
  [[nodiscard]] std::uint32_t find_new(std::uint32_t before) const;
  [[nodiscard]] Value chain(std::uint32_t head, std::uint32_t end, std::uint32_t& next,
                            std::uint32_t depth) const;
  [[nodiscard]] Step primary(std::uint32_t head, std::uint32_t depth) const;
  [[nodiscard]] Step primary_new(std::uint32_t head) const;
  [[nodiscard]] Value range(std::uint32_t begin, std::uint32_t end, std::uint32_t depth) const;
  [[nodiscard]] Value member(const Value& value, std::uint32_t name) const;
  [[nodiscard]] Value name_value(std::uint32_t at) const;
  [[nodiscard]] Value type_member(const Value& value, std::uint32_t name) const;
  [[nodiscard]] Value instance_member(const Value& value, std::uint32_t name) const;
  [[nodiscard]] Value call(const Value& value, std::uint32_t name) const;
  [[nodiscard]] Value type_call(const Value& value, std::uint32_t name) const;
  [[nodiscard]] Value instance_call(const Value& value, std::uint32_t name) const;
  [[nodiscard]] Value inherited(std::uint32_t owner, std::uint32_t name) const;
  [[nodiscard]] std::string scope_at(std::uint32_t token) const;
  [[nodiscard]] Value outside(const Value& value, std::uint32_t name) const;
  [[nodiscard]] Value bare_call(std::uint32_t name) const;
  [[nodiscard]] Value own_member(std::uint32_t owner, std::uint32_t name) const;
  [[nodiscard]] Value own_call(std::uint32_t owner, std::uint32_t name) const;

  const Tokens& tokens_;
  const Declarations& declarations_;
};

}  // namespace lint::apex
