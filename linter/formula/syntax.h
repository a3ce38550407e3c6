// The syntax tree of a formula: what the parser builds and analyses walk.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lint::formula {

/// Where a formula stands decides how its references look.
enum class Dialect : std::uint8_t {
  formula,        ///< field, validation rule, workflow, default value: bare names
  flow,           ///< names in `{!name}`, bare ones too
  template_text,  ///< plain text with `{! expression }` parts
  report,         ///< columns such as `AMOUNT:SUM`
};

/// Why a text is no formula; the offset counts bytes.
struct SyntaxError {
  std::string message;
  std::uint32_t offset = 0;
};

/// What a node is. Brackets and `{!…}` leave no node. After each: the children.
enum class NodeKind : std::uint8_t {
  name,           ///< field path, variable or global, as one token
  string,         ///< literal with its quotes and escapes
  number,         ///< unsigned literal
  true_literal,   ///< no children, as for all kinds above and the next two
  false_literal,  //
  null_literal,   //
  logical_or,     ///< left, right; so for every infix operator down to `divide`
  logical_and,    //
  equal,          //
  not_equal,      //
  less,           //
  less_equal,     //
  greater,        //
  greater_equal,  //
  add,            //
  subtract,       //
  concatenate,    //
  power,          //
  multiply,       //
  divide,         //
  plus,           ///< operand; so for the three prefix operators
  negate,         //
  logical_not,    //
  call,           ///< arguments; the token is the function's name
  map,            ///< key, value, key, value, …
  map_key,        ///< none; a name or a string that refers to nothing
  subscript,      ///< subject, index; the token is the opening bracket
  member,         ///< subject; the token is the name after the dot
  document,       ///< template: plain texts and expressions in turn
  plain_text,     ///< none
};

/// One node: its token in the text and its children as a range of `Tree::children`.
struct Node {
  NodeKind kind = NodeKind::null_literal;
  std::uint32_t offset = 0;  ///< of the token: the operator, the function's name, the literal
  std::uint32_t length = 0;
  std::uint32_t first_child = 0;
  std::uint32_t child_count = 0;
};

/// A parsed text; views and offsets are valid as long as the text. Children stand before their parents, and
/// leaves in the order of the text, so that one pass over `nodes` evaluates without recursion. With an error
/// there is no root, and the nodes are those completed before it.
struct Tree {
  std::string_view text;
  std::vector<Node> nodes;
  std::vector<std::uint32_t> children;
  std::optional<std::uint32_t> root;
  std::optional<SyntaxError> error;

  [[nodiscard]] std::string_view token(const Node& node) const {
    return text.substr(node.offset, node.length);
  }
  [[nodiscard]] std::span<const std::uint32_t> children_of(const Node& node) const {
    return std::span(children).subspan(node.first_child, node.child_count);
  }
};

/// The value of a string literal: without its quotes, escapes replaced.
[[nodiscard]] std::string unquoted(std::string_view literal);

}  // namespace lint::formula
