// Tokens: kinds, borders and recovery.
#include "linter/formula/lexer.h"

#include <doctest/doctest.h>

#include <string>

namespace lint::formula {
namespace {

struct Case {
  std::string_view text;
  std::string_view tokens;  // spellings with a bar between; faulty tokens with a `?` before
};

std::string spellings(std::string_view text, Dialect dialect) {
  std::string result;
  for (const Token& token : tokenize(text, dialect)) {
    if (token.kind == TokenKind::end) break;
    if (!result.empty()) result += '|';
    if (token.kind > TokenKind::end) result += '?';
    result += text.substr(token.offset, token.length);
  }
  return result;
}

TEST_CASE("tokens of a formula") {
  const Case cases[] = {
      {"", ""},
      {" \t\f\r\n", ""},
      {"Owner:User.Name+$Setup.A__c.B__c#1", "Owner:User.Name|+|$Setup.A__c.B__c#1"},
      {"5.0 007", "5.0|007"},
      {".5 5. 1e5", ".|5|5|.|1|e5"},
      {"a<>b!=c==d<=e", "a|<>|b|!=|c|==|d|<=|e"},
      {"/* /* a */ b", "b"},
      {"/**/a/* \\*/ b */c", "a|c"},
      {"/* \\*/ b", "b"},
      {"\"it's\" 'a \\' b'", "\"it's\"|'a \\' b'"},
      {"\"a\\d\"", "?\"a\\d\""},
      {"\"a\nb\"", "?\"a\nb\""},
      {"\"a b", "?\"|a|b"},
      {"/* a", "?/*|a"},
      {"a\vb", "a|?\v|b"},
      {"a \xE2\x80\x8B b", "a|?\xE2\x80\x8B|b"},
      {"\xFF\xFE", "?\xFF|?\xFE"},
      {"%%%NAMESPACE%%%A__c % b", "?%%%NAMESPACE%%%|A__c|?%|b"},
      {"{!a}", "?{|!|a|?}"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(spellings(one.text, Dialect::formula) == one.tokens);
  }
}

TEST_CASE("merge fields of flows and templates") {
  CHECK(spellings("{! a }+{b", Dialect::flow) == "{!|a|}|+|?{|b");
  CHECK(spellings("} a \" {! \"}\" /* } */ b } c", Dialect::template_text) == "} a \" |{!|\"}\"|b|}| c");
  CHECK(spellings("%%%NAMESPACE%%%x", Dialect::template_text) == "%%%NAMESPACE%%%x");
}

TEST_CASE("word literals in any case are words only as a whole") {
  const std::vector<Token> tokens = tokenize("tRuE Null not TrueValue__c False.x", Dialect::formula);
  REQUIRE(tokens.size() == 6);
  CHECK(tokens[0].kind == TokenKind::word_true);
  CHECK(tokens[1].kind == TokenKind::word_null);
  CHECK(tokens[2].kind == TokenKind::word_not);
  CHECK(tokens[3].kind == TokenKind::name);
  CHECK(tokens[4].kind == TokenKind::name);
}

}  // namespace
}  // namespace lint::formula
