// Collects references and calls: from the syntax tree, or from the tokens when there is none.
#include "linter/formula/analysis.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "linter/formula/lexer.h"
#include "linter/formula/parser.h"

namespace lint::formula {
namespace {

constexpr auto npos = std::string_view::npos;

void add_reference(Analysis& analysis, std::string_view text, std::size_t offset, std::size_t length,
                   bool uncertain) {
  analysis.references.push_back({.text = text.substr(offset, length),
                                 .offset = static_cast<std::uint32_t>(offset),
                                 .uncertain = uncertain});
}

void add_call(Analysis& analysis, std::string_view text, std::uint32_t offset, std::uint32_t length,
              std::uint32_t arguments) {
  const std::string_view name = text.substr(offset, length);
  const Function* function = find_function(name);
  analysis.calls.push_back({.name = name, .function = function, .offset = offset, .arguments = arguments});
  if (function != nullptr && function->cls == FunctionClass::clock) analysis.time_volatile = true;
}

// `{!name}` inside the string literal that ends before `end`.
void add_merges_in_string(Analysis& analysis, std::string_view text, std::size_t start, std::size_t end) {
  const std::string_view literal = text.substr(0, end);
  const auto skip_spaces = [literal](std::size_t from) {
    return std::min(literal.find_first_not_of(" \t", from), literal.size());
  };
  for (std::size_t open = literal.find("{!", start); open != npos; open = literal.find("{!", open + 2)) {
    const std::size_t name = skip_spaces(open + 2);
    if (name == literal.size() || !starts_name(literal[name])) continue;
    std::size_t name_end = name;
    while (name_end < literal.size() && continues_name(literal[name_end])) ++name_end;
    const std::size_t close = skip_spaces(name_end);
    if (close == literal.size() || literal[close] != '}') continue;
    add_reference(analysis, text, name, name_end - name, true);
  }
}

// The words of a string that holds a line break: its closing quote is likely missing, and the words are the
// formula's.
void add_words(Analysis& analysis, std::string_view text, std::size_t start, std::size_t end) {
  while (start < end) {
    std::size_t word_end = start + 1;
    if (starts_name(text[start])) {
      while (word_end < end && continues_name(text[word_end])) ++word_end;
      add_reference(analysis, text, start, word_end - start, true);
    }
    start = word_end;
  }
}

void collect_from_tree(Analysis& analysis, const Tree& tree, Dialect dialect) {
  for (const Node& node : tree.nodes) {
    if (node.kind == NodeKind::name || node.kind == NodeKind::member) {
      add_reference(analysis, tree.text, node.offset, node.length, node.kind == NodeKind::member);
    } else if (node.kind == NodeKind::call) {
      add_call(analysis, tree.text, node.offset, node.length, node.child_count);
    } else if (node.kind == NodeKind::string && dialect == Dialect::flow) {
      add_merges_in_string(analysis, tree.text, node.offset, node.offset + node.length);
    }
  }
  // A call stands behind its arguments in the tree, and before them in the text.
  std::sort(analysis.calls.begin(), analysis.calls.end(),
            [](const Call& left, const Call& right) { return left.offset < right.offset; });
}

void collect_from_tokens(Analysis& analysis, std::string_view text, Dialect dialect,
                         std::uint32_t error_offset) {
  const std::vector<Token> tokens = tokenize(text, dialect);
  for (std::size_t index = 0; index + 1 < tokens.size(); ++index) {
    const Token& token = tokens[index];
    const std::size_t end = token.offset + token.length;
    const bool is_string = token.kind == TokenKind::string || token.kind == TokenKind::bad_escape;
    if (is_string && dialect == Dialect::flow) add_merges_in_string(analysis, text, token.offset, end);
    if (token.kind == TokenKind::broken_string) add_words(analysis, text, token.offset, end);
    if (token.kind != TokenKind::name) continue;
    if (tokens[index + 1].kind == TokenKind::left_parenthesis) {
      add_call(analysis, text, token.offset, token.length, 0);
    } else {
      add_reference(analysis, text, token.offset, token.length, token.offset >= error_offset);
    }
  }
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

Analysis analyse(std::string_view text, Dialect dialect) {
  Analysis analysis;
  Tree tree = parse(text, dialect);
  if (!tree.error) {
    collect_from_tree(analysis, tree, dialect);
    return analysis;
  }
  if (text.size() <= kMaxLength) collect_from_tokens(analysis, text, dialect, tree.error->offset);
  analysis.error = std::move(tree.error);
  return analysis;
}

bool refers_to(const Analysis& analysis, std::string_view word) {
  return std::any_of(analysis.references.begin(), analysis.references.end(),
                     [word](const Reference& reference) {
                       return reference.text.data() <= word.data() &&
                              word.data() + word.size() <= reference.text.data() + reference.text.size();
                     });
}

bool names_clock(std::string_view reference) {
  constexpr std::string_view kClock = "$flow.currentdate";
  constexpr std::string_view kExactClock = "$flow.currentdatetime";
  const auto is_same = [reference](std::string_view name) {
    return std::equal(reference.begin(), reference.end(), name.begin(), name.end(),
                      [](char a, char b) { return lower(a) == b; });
  };
  return is_same(kClock) || is_same(kExactClock);
}

Position position_of(std::string_view text, std::uint32_t offset) {
  const std::string_view before = text.substr(0, std::min<std::size_t>(offset, text.size()));
  const std::size_t line_break = before.rfind('\n');
  const std::string_view line = line_break == npos ? before : before.substr(line_break + 1);
  const auto is_continuation = [](char c) { return (c & 0xC0) == 0x80; };
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const auto columns =
      line.size() - static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is_continuation));
  return {.line = static_cast<std::uint32_t>(lines) + 1, .column = static_cast<std::uint32_t>(columns) + 1};
}

}  // namespace lint::formula
