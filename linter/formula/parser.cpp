// Parses a formula by operator precedence, with an explicit stack of what is open.
#include "linter/formula/parser.h"

#include <array>
#include <utility>

#include "linter/formula/lexer.h"
#include "linter/formula/syntax_error.h"

namespace lint::formula {
namespace {

// What waits for its end. Prefix and infix operators end with the next weaker operator, the others with a
// token.
enum class FrameKind : std::uint8_t { prefix, infix, group, call, map, subscript, merge };

struct Frame {
  FrameKind kind = FrameKind::group;
  NodeKind node = NodeKind::null_literal;  // of the operators
  std::uint8_t level = 0;                  // of the infix operators
  Token token;
  std::size_t first_operand = 0;  // its operands are those from here on
};

struct InfixOperator {
  NodeKind node = NodeKind::null_literal;
  std::uint8_t level = 0;  // 0: the token is no infix operator
};

constexpr std::size_t index_of(TokenKind kind) {
  return static_cast<std::size_t>(kind);
}

// From the weakest to the strongest; power binds weaker than multiplication.
constexpr std::array<InfixOperator, index_of(TokenKind::unclosed_comment) + 1> infix_operators() {
  std::array<InfixOperator, index_of(TokenKind::unclosed_comment) + 1> table{};
  table[index_of(TokenKind::double_bar)] = {NodeKind::logical_or, 1};
  table[index_of(TokenKind::double_ampersand)] = {NodeKind::logical_and, 2};
  table[index_of(TokenKind::equal)] = {NodeKind::equal, 3};
  table[index_of(TokenKind::double_equal)] = {NodeKind::equal, 3};
  table[index_of(TokenKind::not_equal)] = {NodeKind::not_equal, 3};
  table[index_of(TokenKind::less)] = {NodeKind::less, 4};
  table[index_of(TokenKind::less_equal)] = {NodeKind::less_equal, 4};
  table[index_of(TokenKind::greater)] = {NodeKind::greater, 4};
  table[index_of(TokenKind::greater_equal)] = {NodeKind::greater_equal, 4};
  table[index_of(TokenKind::plus)] = {NodeKind::add, 5};
  table[index_of(TokenKind::minus)] = {NodeKind::subtract, 5};
  table[index_of(TokenKind::ampersand)] = {NodeKind::concatenate, 5};
  table[index_of(TokenKind::caret)] = {NodeKind::power, 6};
  table[index_of(TokenKind::star)] = {NodeKind::multiply, 7};
  table[index_of(TokenKind::slash)] = {NodeKind::divide, 7};
  return table;
}

constexpr auto kInfixOperators = infix_operators();

constexpr std::optional<NodeKind> prefix_operator(TokenKind kind) {
  if (kind == TokenKind::plus) return NodeKind::plus;
  if (kind == TokenKind::minus) return NodeKind::negate;
  if (kind == TokenKind::bang || kind == TokenKind::word_not) return NodeKind::logical_not;
  return std::nullopt;
}

constexpr std::optional<NodeKind> leaf(TokenKind kind) {
  if (kind == TokenKind::name) return NodeKind::name;
  if (kind == TokenKind::string) return NodeKind::string;
  if (kind == TokenKind::number) return NodeKind::number;
  if (kind == TokenKind::word_true) return NodeKind::true_literal;
  if (kind == TokenKind::word_false) return NodeKind::false_literal;
  if (kind == TokenKind::word_null) return NodeKind::null_literal;
  return std::nullopt;
}

class Parser {
 public:
  Parser(std::string_view text, Dialect dialect) : tokens_(tokenize(text, dialect)), dialect_(dialect) {
    tree_.text = text;
    tree_.nodes.reserve(tokens_.size());
    tree_.children.reserve(tokens_.size());
  }

  Tree run() {
    const bool parsed = dialect_ == Dialect::template_text ? read_document() : read_formula();
    if (parsed) tree_.root = operands_.front();
    return std::move(tree_);
  }

 private:
  [[nodiscard]] const Token& current() const { return tokens_[next_]; }
  [[nodiscard]] bool at(TokenKind kind) const { return current().kind == kind; }
  // `end` is never passed.
  [[nodiscard]] const Token& following() const { return at(TokenKind::end) ? current() : tokens_[next_ + 1]; }

  Token take() {
    const Token token = current();
    if (token.kind != TokenKind::end) ++next_;
    return token;
  }

  bool fail(std::string_view expected) {
    tree_.error = unexpected_token(tree_.text, current(), expected);
    return false;
  }

  // The last operands become the children of a new one.
  void add_node(NodeKind kind, const Token& token, std::size_t first_operand) {
    const std::size_t first_child = tree_.children.size();
    tree_.children.insert(tree_.children.end(),
                          operands_.begin() + static_cast<std::ptrdiff_t>(first_operand), operands_.end());
    operands_.resize(first_operand);
    operands_.push_back(static_cast<std::uint32_t>(tree_.nodes.size()));
    tree_.nodes.push_back({.kind = kind,
                           .offset = token.offset,
                           .length = token.length,
                           .first_child = static_cast<std::uint32_t>(first_child),
                           .child_count = static_cast<std::uint32_t>(tree_.children.size() - first_child)});
  }

  void add_leaf(NodeKind kind, const Token& token) { add_node(kind, token, operands_.size()); }

  bool push(const Frame& frame) {
    if (frames_.size() >= kMaxDepth) {
      tree_.error = SyntaxError{.message = "formula is nested too deeply", .offset = frame.token.offset};
      return false;
    }
    frames_.push_back(frame);
    return true;
  }

  bool open(FrameKind kind, std::size_t first_operand) {
    return push({.kind = kind, .token = take(), .first_operand = first_operand});
  }

  bool read_formula() {
    if (!read_expression()) return false;
    return at(TokenKind::end) || fail("an operator");
  }

  bool read_document() {
    while (!at(TokenKind::end)) {
      if (at(TokenKind::plain_text)) {
        add_leaf(NodeKind::plain_text, take());
        continue;
      }
      take();
      if (!read_expression()) return false;
      if (!at(TokenKind::merge_close)) return fail("an operator or `}`");
      take();
    }
    add_node(NodeKind::document, {}, 0);
    return true;
  }

  // One expression up to a token that cannot belong to it, which the caller judges. No frame is open before
  // or after.
  bool read_expression() {
    bool wants_operand = true;
    while (true) {
      if (wants_operand) {
        if (!read_operand(wants_operand)) return false;
        continue;
      }
      const InfixOperator infix = kInfixOperators[index_of(current().kind)];
      if (infix.level != 0) {
        reduce_operators(infix.level);
        const Frame frame = {.kind = FrameKind::infix,
                             .node = infix.node,
                             .level = infix.level,
                             .token = take(),
                             .first_operand = operands_.size() - 1};
        if (!push(frame)) return false;
        wants_operand = true;
        continue;
      }
      if (opens_selector()) {
        if (!read_selector(wants_operand)) return false;
        continue;
      }
      reduce_operators(0);
      if (frames_.empty()) return true;
      if (!read_closing(wants_operand)) return false;
    }
  }

  bool read_operand(bool& wants_operand) {
    is_selectable_ = false;
    const std::size_t first_operand = operands_.size();
    if (const auto node = prefix_operator(current().kind)) {
      return push(
          {.kind = FrameKind::prefix, .node = *node, .token = take(), .first_operand = first_operand});
    }
    if (at(TokenKind::left_parenthesis)) return open(FrameKind::group, first_operand);
    if (at(TokenKind::left_bracket)) return open(FrameKind::map, first_operand) && read_map_key();
    if (at(TokenKind::merge_open)) return read_merge();
    if (at(TokenKind::name) && following().kind == TokenKind::left_parenthesis)
      return read_call(wants_operand);
    const auto node = leaf(current().kind);
    if (!node) return fail("a value");
    add_leaf(*node, take());
    is_selectable_ = *node == NodeKind::name;
    wants_operand = false;
    return true;
  }

  bool read_merge() {
    if (dialect_ != Dialect::flow || is_inside_merge_) return fail("a value");
    is_inside_merge_ = true;
    return open(FrameKind::merge, operands_.size());
  }

  bool read_call(bool& wants_operand) {
    if (!open(FrameKind::call, operands_.size())) return false;
    take();
    if (at(TokenKind::right_parenthesis)) return read_closing(wants_operand);
    return true;
  }

  // The keys of one map are all names or all strings, as the first one is.
  bool read_map_key() {
    const std::size_t first_operand = frames_.back().first_operand;
    const bool is_first = operands_.size() == first_operand;
    const bool is_name = is_first ? at(TokenKind::name)
                                  : starts_name(tree_.text[tree_.nodes[operands_[first_operand]].offset]);
    if (!at(is_name ? TokenKind::name : TokenKind::string)) return fail("the key of a map");
    add_leaf(NodeKind::map_key, take());
    if (!at(TokenKind::equal)) return fail("`=` after the key of a map");
    take();
    return true;
  }

  [[nodiscard]] bool opens_selector() const {
    if (!is_selectable_ || (dialect_ != Dialect::template_text && !is_inside_merge_)) return false;
    if (at(TokenKind::left_bracket)) return true;
    return at(TokenKind::dot) && tree_.nodes[operands_.back()].kind != NodeKind::name;
  }

  bool read_selector(bool& wants_operand) {
    if (at(TokenKind::left_bracket)) {
      wants_operand = true;
      return open(FrameKind::subscript, operands_.size() - 1);
    }
    take();
    if (!at(TokenKind::name)) return fail("a name");
    add_node(NodeKind::member, take(), operands_.size() - 1);
    return true;
  }

  // Ends the operators on top that bind at least as strongly as the level.
  void reduce_operators(std::uint8_t level) {
    while (!frames_.empty()) {
      const Frame& top = frames_.back();
      const bool ends = top.kind == FrameKind::prefix || (top.kind == FrameKind::infix && top.level >= level);
      if (!ends) return;
      add_node(top.node, top.token, top.first_operand);
      frames_.pop_back();
    }
  }

  // After an operand: a comma or the end of the innermost bracket.
  bool read_closing(bool& wants_operand) {
    const Frame& top = frames_.back();
    const bool has_list = top.kind == FrameKind::call || top.kind == FrameKind::map;
    if (has_list && at(TokenKind::comma)) {
      take();
      wants_operand = true;
      return top.kind == FrameKind::call || read_map_key();
    }
    if (!at(closing_token(top.kind))) return fail(expected_closing(top));
    take();
    wants_operand = false;
    is_selectable_ = top.kind == FrameKind::subscript;
    if (top.kind == FrameKind::call) add_node(NodeKind::call, top.token, top.first_operand);
    if (top.kind == FrameKind::map) add_node(NodeKind::map, top.token, top.first_operand);
    if (top.kind == FrameKind::subscript) add_node(NodeKind::subscript, top.token, top.first_operand);
    if (top.kind == FrameKind::merge) is_inside_merge_ = false;
    frames_.pop_back();
    return true;
  }

  static TokenKind closing_token(FrameKind kind) {
    if (kind == FrameKind::map || kind == FrameKind::subscript) return TokenKind::right_bracket;
    return kind == FrameKind::merge ? TokenKind::merge_close : TokenKind::right_parenthesis;
  }

  [[nodiscard]] std::string expected_closing(const Frame& frame) const {
    constexpr std::size_t kLongestName = 60;
    switch (frame.kind) {
      case FrameKind::call:
        if (frame.token.length > kLongestName) return "`,` or `)`";
        return "`,` or `)` of `" + std::string(tree_.text.substr(frame.token.offset, frame.token.length)) +
               "(`";
      case FrameKind::map:
        return "`,` or `]`";
      case FrameKind::subscript:
        return "`]`";
      case FrameKind::merge:
        return "`}`";
      case FrameKind::group:
      case FrameKind::prefix:
      case FrameKind::infix:
        return "`)`";
    }
    return {};
  }

  std::vector<Token> tokens_;
  Dialect dialect_;
  std::size_t next_ = 0;
  Tree tree_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> operands_;
  bool is_selectable_ = false;  // the last operand may take a subscript
  bool is_inside_merge_ = false;
};

}  // namespace

Tree parse(std::string_view text, Dialect dialect) {
  if (text.size() > kMaxLength) {
    Tree tree;
    tree.text = text;
    tree.error = SyntaxError{.message = "formula is too long", .offset = 0};
    return tree;
  }
  return Parser(text, dialect).run();
}

}  // namespace lint::formula
