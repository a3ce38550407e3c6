// Partial evaluation: one pass over the nodes, children before parents.
#include "linter/formula/evaluate.h"

#include <charconv>
#include <cmath>
#include <vector>

#include "linter/base/text.h"
#include "linter/formula/evaluate_call.h"

namespace lint::formula {
namespace {

Value number_of(std::string_view token) {
  double number = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
  const bool is_whole = error == std::errc() && end == token.data() + token.size();
  return is_whole ? Value::of(number) : Value::free_value();
}

Value arithmetic(NodeKind kind, double left, double right) {
  switch (kind) {
    case NodeKind::add:
      return Value::of(left + right);
    case NodeKind::subtract:
      return Value::of(left - right);
    case NodeKind::multiply:
      return Value::of(left * right);
    case NodeKind::divide:
      return right == 0 ? Value::blank() : Value::of(left / right);
    case NodeKind::power:
      return Value::of(std::pow(left, right));
    default:
      return Value::free_value();
  }
}

bool is_order(NodeKind kind, double left, double right) {
  switch (kind) {
    case NodeKind::less:
      return left < right;
    case NodeKind::less_equal:
      return left <= right;
    case NodeKind::greater:
      return left > right;
    default:
      return left >= right;
  }
}

/// A known text or blank, as text.
std::optional<std::string_view> text_of(const Value& value) {
  if (value.knowledge == Knowledge::blank) return std::string_view();
  if (value.knowledge == Knowledge::text) return value.text;
  return std::nullopt;
}

Value infix(NodeKind kind, const Value& left, const Value& right) {
  if (kind == NodeKind::equal) return equal_values(left, right);
  if (kind == NodeKind::not_equal) return negated(equal_values(left, right));
  if (!left.is_known() || !right.is_known()) return unknown_of(left, right);
  const bool are_numbers = left.knowledge == Knowledge::number && right.knowledge == Knowledge::number;
  switch (kind) {
    case NodeKind::less:
    case NodeKind::less_equal:
    case NodeKind::greater:
    case NodeKind::greater_equal:
      return are_numbers ? Value::of(is_order(kind, left.number, right.number)) : Value::free_value();
    case NodeKind::add:
      if (left.knowledge == Knowledge::blank && right.knowledge == Knowledge::blank) break;
      [[fallthrough]];
    case NodeKind::concatenate:
      if (const auto first = text_of(left), second = text_of(right); first && second) {
        const bool is_short = first->size() + second->size() <= kLongestText;
        return is_short ? Value::of(concat(*first, *second)) : Value::free_value();
      }
      break;
    default:
      break;
  }
  return are_numbers ? arithmetic(kind, left.number, right.number) : Value::free_value();
}

/// Values of all nodes, in their order.
class Evaluator {
 public:
  Evaluator(const Tree& tree, const Environment& environment) : tree_(tree), environment_(environment) {
    values_.reserve(tree.nodes.size());
  }

  Value run() {
    for (const Node& node : tree_.nodes) values_.push_back(value_of(node));
    return values_[*tree_.root];
  }

 private:
  [[nodiscard]] std::vector<Value> arguments_of(const Node& node) const {
    std::vector<Value> arguments;
    for (const std::uint32_t child : tree_.children_of(node)) arguments.push_back(values_[child]);
    return arguments;
  }

  [[nodiscard]] Value value_of(const Node& node) const {
    const std::string_view token = tree_.token(node);
    const std::vector<Value> arguments = arguments_of(node);
    switch (node.kind) {
      case NodeKind::name:
        return environment_.value_of(token);
      case NodeKind::string:
        return Value::of(unquoted(token));
      case NodeKind::number:
        return number_of(token);
      case NodeKind::true_literal:
        return Value::of(true);
      case NodeKind::false_literal:
        return Value::of(false);
      case NodeKind::null_literal:
        return Value::blank();
      case NodeKind::logical_or:
        return any_of(arguments);
      case NodeKind::logical_and:
        return all_of(arguments);
      case NodeKind::logical_not:
        return negated(arguments[0]);
      case NodeKind::plus:
        return arguments[0];
      case NodeKind::negate:
        return arguments[0].knowledge == Knowledge::number ? Value::of(-arguments[0].number) : arguments[0];
      case NodeKind::call:
        return call(token, arguments, environment_.is_new);
      case NodeKind::map:
      case NodeKind::map_key:
      case NodeKind::subscript:
      case NodeKind::member:
      case NodeKind::document:
      case NodeKind::plain_text:
        return unknown_of(arguments);
      default:
        return infix(node.kind, arguments[0], arguments[1]);
    }
  }

  const Tree& tree_;
  const Environment& environment_;
  std::vector<Value> values_;
};

}  // namespace

Value evaluate(const Tree& tree, const Environment& environment) {
  if (tree.error || !tree.root) return Value::open_value();
  return Evaluator(tree, environment).run();
}

}  // namespace lint::formula
