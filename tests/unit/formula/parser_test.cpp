// Trees and syntax errors.
#include "linter/formula/parser.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lint::formula {
namespace {

// The tree as `token(children)`, written in one pass because children stand before parents.
std::string shape(std::string_view text, Dialect dialect) {
  const Tree tree = parse(text, dialect);
  if (tree.error) return "error at " + std::to_string(tree.error->offset) + ": " + tree.error->message;
  std::vector<std::string> shapes;
  for (const Node& node : tree.nodes) {
    std::string written(tree.token(node));
    if (node.child_count != 0 || node.kind == NodeKind::call) written += '(';
    std::string_view separator;
    for (const std::uint32_t child : tree.children_of(node)) {
      written.append(separator).append(shapes[child]);
      separator = " ";
    }
    if (node.child_count != 0 || node.kind == NodeKind::call) written += ')';
    shapes.push_back(std::move(written));
  }
  return shapes[tree.root.value()];
}

struct Case {
  std::string_view text;
  std::string_view shape;
};

TEST_CASE("precedence and association") {
  const Case cases[] = {
      {"a", "a"},
      {"((a))", "a"},
      {"a || b && c = d < e + f ^ g * -h", "||(a &&(b =(c <(d +(e ^(f *(g -(h))))))))"},
      {"a * b ^ c + d < e = f && g || h", "||(&&(=(<(+(^(*(a b) c) d) e) f) g) h)"},
      {"a ^ b ^ c", "^(^(a b) c)"},
      {"a - b & c", "&(-(a b) c)"},
      {"a < b < c", "<(<(a b) c)"},
      {"-!NOT+a", "-(!(NOT(+(a))))"},
      {"not a = b", "=(not(a) b)"},
      {"a * (b + c)", "*(a +(b c))"},
      {"IF(a, PI(), 'x') & 1", "&(IF(a PI() 'x') 1)"},
      {"If /* x */ (-a, b)", "If(-(a) b)"},
      {"[a = 1, b = [\"c\" = d]]", "[(a 1 b [(\"c\" d))"},
      {"TODAY", "TODAY"},
      {"A:SUM / RowCount", "/(A:SUM RowCount)"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(shape(one.text, Dialect::formula) == one.shape);
  }
}

TEST_CASE("dialects") {
  CHECK(shape("{! $Record.A__c } + B", Dialect::flow) == "+($Record.A__c B)");
  CHECK(shape("-{!IF(a, b, c)}", Dialect::flow) == "-(IF(a b c))");
  CHECK(shape("{!a[$EachItem].B}", Dialect::flow) == "B([(a $EachItem))");
  CHECK(shape("x {!a} y {! b+c }", Dialect::template_text) == "(x  a  y  +(b c))");
  CHECK(shape("plain", Dialect::template_text) == "(plain)");
  CHECK(shape("{!a['k'].B[0]}", Dialect::template_text) == "([(B([(a 'k')) 0))");
}

TEST_CASE("syntax errors name the token and its offset") {
  const Case cases[] = {
      {"", "error at 0: unexpected end, expected a value"},
      {"a +", "error at 3: unexpected end, expected a value"},
      {"a b", "error at 2: unexpected `b`, expected an operator"},
      {"((a)", "error at 4: unexpected end, expected `)`"},
      {"(a))", "error at 3: unexpected `)`, expected an operator"},
      {"IF(a, 1", "error at 7: unexpected end, expected `,` or `)` of `IF(`"},
      {"IF(a,,b)", "error at 5: unexpected `,`, expected a value"},
      {"NOT(a,b)", "error at 5: unexpected `,`, expected `)`"},
      {"TRUE()", "error at 4: unexpected `(`, expected an operator"},
      {"a === b", "error at 4: unexpected `=`, expected a value"},
      {"a // b", "error at 3: unexpected `/`, expected a value"},
      {"A . B", "error at 2: unexpected `.`, expected an operator"},
      {"a[0]", "error at 1: unexpected `[`, expected an operator"},
      {"[1]", "error at 1: unexpected `1`, expected the key of a map"},
      {"[a = 1, \"b\" = 2]", "error at 8: unexpected string, expected the key of a map"},
      {"\"a", "error at 0: string is not closed"},
      {"a & \"b\nc\"", "error at 4: line break inside a string"},
      {"\"\\d\"", "error at 0: unknown escape sequence in a string"},
      {"/* a", "error at 0: comment is not closed"},
      {"a \xE2\x80\x8B", "error at 2: unexpected character U+200B"},
      {"\xE2\x80", "error at 0: unexpected byte 0xE2 that is not UTF-8"},
      {"%%%NAMESPACE%%%A__c", "error at 0: build placeholder `%%%NAMESPACE%%%`"},
      {"{!a}", "error at 0: unexpected character `{`"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(shape(one.text, Dialect::formula) == one.shape);
  }
  CHECK(shape("x {! a", Dialect::template_text) == "error at 6: unexpected end, expected an operator or `}`");
  CHECK(shape("{!a {!b} }", Dialect::flow) == "error at 4: unexpected `{!`, expected `}`");
}

TEST_CASE("depth has a limit, length has none") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "a" + std::string(depth, ')');
  };
  CHECK(shape(nested(kMaxDepth), Dialect::formula) == "a");
  CHECK(parse(nested(kMaxDepth + 1), Dialect::formula).error.value().message ==
        "formula is nested too deeply");
  CHECK(parse(std::string(1'000'000, '('), Dialect::formula).error.has_value());
  CHECK(parse(std::string(1'000'000, '-'), Dialect::formula).error.has_value());
  std::string sum = "a";
  for (int index = 0; index < 20'000; ++index) sum += "+a";
  CHECK_FALSE(parse(sum, Dialect::formula).error.has_value());
}

TEST_CASE("strings lose quotes and escapes") {
  CHECK(unquoted("'it\\'s \\n\\T\\\\'") == "it's \n\t\\");
  CHECK(unquoted("\"\"").empty());
}

}  // namespace
}  // namespace lint::formula
