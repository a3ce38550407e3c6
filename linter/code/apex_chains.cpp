// Chains: back to the head of a chain, then forward member by member.
#include "linter/code/apex_chains.h"

#include <algorithm>
#include <utility>

#include "linter/code/apex_strings.h"
#include "linter/code/apex_type_text.h"
#include "linter/code/object_names.h"
#include "linter/code/soql.h"

namespace lint::apex {
namespace {

constexpr std::uint32_t kLongestChain = 256;
constexpr std::uint32_t kDeepestExpression = 16;
constexpr std::uint32_t kLongestCondition = 512;
constexpr std::size_t kLongestWalk = 256;

Value instance_of(std::string_view type, std::uint32_t many = 0) {
  if (type.empty()) return {};
  return {.kind = ValueKind::instance, .type = type, .many = many};
}

Value instance_of(const TypeUse& use) {
  return instance_of(use.type, use.many);
}

Value element(Value value) {
  if (value.kind == ValueKind::outside) {
    value.path += "[]";
    return value;
  }
  if (value.kind != ValueKind::instance) return {};
  const TypeUse element = element_of(TypeUse{.type = value.type, .many = value.many});
  value.type = element.type;
  value.many = element.many;
  return value;
}

bool is_relationship(std::string_view name) {
  return ends_with_folded(name, "__r") || ends_with_folded(name, "__pr");
}

/// What a cast may stand before.
bool begins_operand(const Tokens& tokens, std::uint32_t at) {
  if (tokens.is_string(at) || tokens.is_sign(at, '(') || tokens.is_sign(at, '[')) return true;
  return tokens.is_name(at) && !tokens.is_word(at, "instanceof");
}

/// Whether a chain goes on before the bracket: a call's name, or what an index is on. Else the bracket is an
/// expression of its own.
bool is_part_before(const Tokens& tokens, std::uint32_t open) {
  const std::uint32_t before = open - 1;
  if (tokens.is_name(before)) {
    const bool is_member = before > 0 && tokens.is_sign(before - 1, '.');  // `Trigger.new[0]`
    return is_member || !is_keyword(tokens.name(before)) || tokens.is_word(before, "this");
  }
  const bool is_value =
      tokens.is_sign(before, ')') || tokens.is_sign(before, ']') || tokens.is_sign(before, '}');
  return tokens.is_sign(open, '[') && is_value;
}

}  // namespace

Value Chains::before_dot(std::uint32_t dot) const {
  const std::uint32_t head = find_head(dot);
  if (head == kNone) return {};
  std::uint32_t next = head;
  return chain(head, dot, next, 0);
}

std::string_view Chains::object_of(const Value& value) const {
  if (value.kind != ValueKind::instance && value.kind != ValueKind::type && value.kind != ValueKind::describe)
    return {};
  if (value.many > 0 || is_plain_type(value.type)) return {};
  const std::string_view name = type_head(value.type);
  if (name.find('.') != std::string_view::npos || name.empty()) return {};
  return declarations_.find_class(name) == kNone ? name : std::string_view();
}

std::string Chains::scope_at(std::uint32_t token) const {
  return declarations_.full_name(declarations_.class_at(token)) + ':';
}

std::string Chains::walk_to(const Value& value, std::uint32_t at) const {
  if (value.kind == ValueKind::outside) return value.path;
  if (value.many > 0 || value.type.empty() || is_plain_type(value.type)) return {};
  if (declarations_.find_class(value.type) != kNone) return {};
  const std::string steps = value.path.empty() ? std::string() : '.' + value.path;
  if (value.kind == ValueKind::type) return concat(scope_at(at), value.type, steps);
  return value.kind == ValueKind::instance ? concat(scope_at(at), '<', value.type, '>', steps)
                                           : std::string();
}

/// One step on, by the member or the call `name`.
Value Chains::outside(const Value& value, std::uint32_t name) const {
  std::string walk = walk_to(value, name);
  if (walk.empty() || walk.size() > kLongestWalk) return {};
  walk += concat('.', tokens_.name(name));
  if (tokens_.is_sign(name + 1, '(')) walk += concat('(', count_arguments(tokens_, name + 1), ')');
  return {.kind = ValueKind::outside, .path = std::move(walk)};
}

bool Chains::is_own_member(const Value& value, std::uint32_t name) const {
  const bool has_type = value.kind == ValueKind::instance || value.kind == ValueKind::type;
  if (!has_type || value.many > 0 || !value.path.empty()) return false;
  const std::uint32_t owner = declarations_.find_class(value.type);
  return owner != kNone && declarations_.find_member(owner, tokens_.name(name)) != nullptr;
}

/// The `new` of a constructor whose type ends before the token, or `kNone`.
std::uint32_t Chains::find_new(std::uint32_t before) const {
  if (before == 0) return kNone;
  const std::uint32_t type = find_type_begin(tokens_, before - 1);
  return type != kNone && type > 0 && tokens_.is_word(type - 1, "new") ? type - 1 : kNone;
}

std::uint32_t Chains::find_head(std::uint32_t dot) const {
  std::uint32_t end = dot;  // The chain's tokens before `end` still have to be walked.
  for (std::uint32_t length = 0; length < kLongestChain && end > 0; ++length) {
    std::uint32_t at = end - 1;
    bool has_brackets = false;
    while (tokens_.is_sign(at, ']') || tokens_.is_sign(at, ')') || tokens_.is_sign(at, '}')) {
      const std::uint32_t open = tokens_.items[at].partner;
      if (open == kNone || ++length > kLongestChain) return kNone;
      if (const std::uint32_t begin = find_new(open); begin != kNone) return begin;
      if (open == 0) return open;
      if (!is_part_before(tokens_, open)) return open;
      at = open - 1;
      has_brackets = true;
    }
    if (!tokens_.is_name(at)) return tokens_.is_string(at) && !has_brackets ? at : kNone;
    if (at == 0 || !tokens_.is_sign(at - 1, '.')) return at;
    end = at - 1;
  }
  return kNone;
}

/// Walks on from the head, up to `end` or as far as the chain goes.
Value Chains::chain(std::uint32_t head, std::uint32_t end, std::uint32_t& next, std::uint32_t depth) const {
  Step step = primary(head, depth);
  for (std::uint32_t length = 0; step.next < end && length < kLongestChain; ++length) {
    const std::uint32_t at = step.next;
    if (tokens_.is_sign(at, '[')) {
      step = {.value = element(std::move(step.value)), .next = tokens_.after_partner(at)};
    } else if (tokens_.is_sign(at, '.') && tokens_.is_name(at + 1) && at + 1 < end) {
      const bool is_call = tokens_.is_sign(at + 2, '(');
      step.value = is_call ? call(step.value, at + 1) : member(step.value, at + 1);
      step.next = is_call ? tokens_.after_partner(at + 2) : at + 2;
    } else {
      break;
    }
  }
  next = step.next;
  return std::move(step.value);
}

Chains::Step Chains::primary(std::uint32_t head, std::uint32_t depth) const {
  if (tokens_.is_word(head, "new")) return primary_new(head);
  if (tokens_.is_sign(head, '(')) {
    const std::uint32_t next = tokens_.after_partner(head);
    return {.value = range(head + 1, next - 1, depth + 1), .next = next};
  }
  if (tokens_.is_sign(head, '[')) {
    const std::uint32_t next = tokens_.after_partner(head);
    return {.value = instance_of(query_object(tokens_, head + 1, next - 1)), .next = next};
  }
  if (tokens_.is_string(head)) return {.value = instance_of("String"), .next = head + 1};
  const std::uint32_t owner = declarations_.class_at(head);
  if (tokens_.is_word(head, "this") && owner != kNone)
    return {.value = instance_of(declarations_.class_of(owner).name), .next = head + 1};
  if (tokens_.is_word(head, "super") && owner != kNone)
    return {.value = instance_of(declarations_.class_of(owner).parent_type), .next = head + 1};
  if (!tokens_.is_name(head) || is_keyword(tokens_.name(head))) {
    // `trigger.new` starts with a reserved word.
    if (!tokens_.is_word(head, "trigger")) return {.value = {}, .next = head + 1};
  }
  if (!tokens_.is_sign(head + 1, '(')) return {.value = name_value(head), .next = head + 1};
  return {.value = bare_call(head), .next = tokens_.after_partner(head + 1)};
}

/// `make(id)`: a method of the class, of one around it, or inherited.
Value Chains::bare_call(std::uint32_t name) const {
  const std::uint32_t arguments = count_arguments(tokens_, name + 1);
  if (const Declaration* method = declarations_.find_method(tokens_.name(name), name, arguments))
    return instance_of(method->type);
  if (!declarations_.has_foreign_parent(declarations_.class_at(name), true)) return {};
  return {.kind = ValueKind::outside,
          .path = concat(scope_at(name), tokens_.name(name), '(', arguments, ')')};
}

Chains::Step Chains::primary_new(std::uint32_t head) const {
  std::uint32_t next = find_type_end(tokens_, head + 1);
  if (next == head + 1) return {.value = {}, .next = next};
  Value value = instance_of(tokens_.between(head + 1, next - 1));
  if (tokens_.is_sign(next, '[')) {
    value.many = 1;
    next = tokens_.after_partner(next);
  }
  if (tokens_.is_sign(next, '(') || tokens_.is_sign(next, '{')) next = tokens_.after_partner(next);
  return {.value = std::move(value), .next = next};
}

Value Chains::range(std::uint32_t begin, std::uint32_t end, std::uint32_t depth) const {
  if (begin >= end || depth > kDeepestExpression) return {};
  if (tokens_.is_sign(begin, '(')) {
    const std::uint32_t type_end = find_type_end(tokens_, begin + 1);
    const bool is_cast = type_end > begin + 1 && tokens_.items[begin].partner == type_end &&
                         type_end + 1 < end && begins_operand(tokens_, type_end + 1);
    if (is_cast) return instance_of(tokens_.between(begin + 1, type_end - 1));
  }
  std::uint32_t next = begin;
  Value value = chain(begin, end, next, depth);
  if (next >= end || tokens_.is_sign(next, '|')) return value;
  // `condition ? a : b` has the type of `a`.
  const std::uint32_t limit = std::min(end, next + kLongestCondition);
  for (std::uint32_t i = next; i < limit;) {
    if (tokens_.is_sign(i, '?')) {
      std::uint32_t stop = i + 1;
      return chain(i + 1, end, stop, depth + 1);
    }
    const bool is_open = tokens_.is_sign(i, '(') || tokens_.is_sign(i, '[') || tokens_.is_sign(i, '{');
    i = is_open ? std::max(tokens_.after_partner(i), i + 1) : i + 1;
  }
  return {};
}

Value Chains::name_value(std::uint32_t at) const {
  const std::string_view name = tokens_.name(at);
  if (const Declaration* variable = declarations_.find_variable(name, at)) return instance_of(variable->type);
  if (equals_folded(name, "Trigger")) return {.kind = ValueKind::trigger};
  if (equals_folded(name, "Schema")) return {.kind = ValueKind::schema};
  if (equals_folded(name, "SObjectType")) return {.kind = ValueKind::describe_space};
  // `lead` may be a member that the class inherits; `Lead` is an object.
  if (is_object_name_folded(name) && !is_object_name(name) &&
      declarations_.has_foreign_parent(declarations_.class_at(at), true))
    return {.kind = ValueKind::outside, .path = concat(scope_at(at), name)};
  return {.kind = ValueKind::type, .type = name};
}

Value Chains::member(const Value& value, std::uint32_t name) const {
  switch (value.kind) {
    case ValueKind::unknown:
      return {};
    case ValueKind::instance:
      return instance_member(value, name);
    case ValueKind::type:
      return type_member(value, name);
    case ValueKind::describe:
      return value;
    case ValueKind::outside:
      return outside(value, name);
    case ValueKind::describe_space:
      return {.kind = ValueKind::describe, .type = tokens_.name(name)};
    case ValueKind::schema:
      if (tokens_.is_word(name, "SObjectType")) return {.kind = ValueKind::describe_space};
      return {.kind = ValueKind::type, .type = tokens_.name(name)};
    case ValueKind::trigger: {
      const std::string_view object = declarations_.trigger_object();
      const bool is_rows = tokens_.is_word(name, "new") || tokens_.is_word(name, "old");
      const bool is_map = tokens_.is_word(name, "newMap") || tokens_.is_word(name, "oldMap");
      return is_rows || is_map ? instance_of(object, 1) : Value();
    }
  }
  return {};
}

Value Chains::own_member(std::uint32_t owner, std::uint32_t name) const {
  const Declaration* found = declarations_.find_member(owner, tokens_.name(name));
  return found == nullptr ? inherited(owner, name) : instance_of(found->type);
}

Value Chains::own_call(std::uint32_t owner, std::uint32_t name) const {
  const Declaration* found =
      declarations_.find_method_of(owner, tokens_.name(name), count_arguments(tokens_, name + 1));
  return found == nullptr ? inherited(owner, name) : instance_of(found->type);
}

/// A member that a class of this file has from one of another file.
Value Chains::inherited(std::uint32_t owner, std::uint32_t name) const {
  if (!declarations_.has_foreign_parent(owner, false)) return {};
  std::string walk = concat(declarations_.full_name(owner), ':', tokens_.name(name));
  if (tokens_.is_sign(name + 1, '(')) walk += concat('(', count_arguments(tokens_, name + 1), ')');
  return {.kind = ValueKind::outside, .path = std::move(walk)};
}

Value Chains::type_member(const Value& value, std::uint32_t name) const {
  if (tokens_.is_word(name, "SObjectType") || tokens_.is_word(name, "fields"))
    return {.kind = ValueKind::describe, .type = value.type};
  if (tokens_.is_word(name, "class")) return {};
  if (const std::uint32_t owner = declarations_.find_class(value.type); owner != kNone) {
    const std::uint32_t inner = declarations_.find_class(tokens_.name(name));
    Value found = own_member(owner, name);
    if (found.kind != ValueKind::unknown && (inner == kNone || found.kind != ValueKind::outside))
      return found;
    return {.kind = ValueKind::type, .type = tokens_.name(name)};
  }
  const std::string_view word = tokens_.name(name);
  if (is_relationship(word) || is_object_name_folded(type_head(value.type))) {
    return {.kind = ValueKind::instance, .type = value.type, .path = std::string(word)};
  }
  return outside(value, name);
}

Value Chains::instance_member(const Value& value, std::uint32_t name) const {
  if (value.many > 0 || is_plain_type(value.type)) return {};
  if (const std::uint32_t owner = declarations_.find_class(value.type); owner != kNone)
    return own_member(owner, name);
  const std::string_view word = tokens_.name(name);
  if (!is_object_name_folded(type_head(value.type))) return outside(value, name);
  // `Lead.fields` beside a variable `lead`.
  if (value.path.empty() && (tokens_.is_word(name, "fields") || tokens_.is_word(name, "SObjectType")))
    return {.kind = ValueKind::describe, .type = value.type};
  Value next = value;
  next.path = value.path.empty() ? std::string(word) : concat(value.path, '.', word);
  return next;
}

Value Chains::call(const Value& value, std::uint32_t name) const {
  switch (value.kind) {
    case ValueKind::unknown:
    case ValueKind::describe_space:
    case ValueKind::schema:
    case ValueKind::trigger:
      return {};
    case ValueKind::outside:
      return outside(value, name);
    case ValueKind::describe:
      return tokens_.is_word(name, "newSObject") ? instance_of(value.type) : value;
    case ValueKind::type:
      return type_call(value, name);
    case ValueKind::instance:
      return instance_call(value, name);
  }
  return {};
}

Value Chains::type_call(const Value& value, std::uint32_t name) const {
  if (const std::uint32_t owner = declarations_.find_class(value.type); owner != kNone)
    return own_call(owner, name);
  const auto is = [&](std::string_view word) { return tokens_.is_word(name, word); };
  if (is("getSObjectType")) return {.kind = ValueKind::describe, .type = value.type};
  if (!is_object_name_folded(value.type)) return outside(value, name);
  // Custom settings and custom metadata types.
  if (is("getInstance") || is("getValues") || is("getOrgDefaults")) return instance_of(value.type);
  return is("getAll") ? instance_of(value.type, 1) : Value();
}

Value Chains::instance_call(const Value& value, std::uint32_t name) const {
  if (value.many > 0 || is_collection(value.type))
    return instance_of(call_on_collection({.type = value.type, .many = value.many}, tokens_.name(name)));
  if (const std::uint32_t owner = declarations_.find_class(value.type); owner != kNone)
    return own_call(owner, name);
  const std::string_view object = object_of(value);
  if (!is_object_name_folded(object)) return outside(value, name);
  const auto is = [&](std::string_view word) { return tokens_.is_word(name, word); };
  // A relationship down holds rows: `parent.Fees__r.get(0)`.
  if (!value.path.empty() && (is("get") || is("iterator") || is("next"))) return value;
  if (is("clone")) return value;
  const bool is_object = value.path.empty();
  if (is_object && (is("getSObjectType") || is("getPopulatedFieldsAsMap")))
    return {.kind = ValueKind::describe, .type = value.type};
  const bool is_step = is("getSObject") || is("getSObjects");
  if (!is_step || !tokens_.is_string(name + 2) || tokens_.items[name + 1].partner != name + 3) return {};
  Value next = value;
  const std::string_view step = tokens_.content(name + 2);
  if (!is_dotted_name(step)) return {};
  next.path = is_object ? std::string(step) : concat(value.path, '.', step);
  return next;
}

}  // namespace lint::apex
