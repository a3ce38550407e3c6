// References, calls and signals of formulas.
#include "linter/formula/analysis.h"

#include <doctest/doctest.h>

#include <string>

namespace lint::formula {
namespace {

struct Case {
  std::string_view text;
  Dialect dialect;
  std::string_view references;  // uncertain ones with a `?` before
  std::string_view calls;       // with the number of arguments; unknown ones with a `?` before
};

std::string references_of(const Analysis& analysis) {
  std::string result;
  for (const Reference& reference : analysis.references) {
    if (!result.empty()) result += ' ';
    if (reference.uncertain) result += '?';
    result += reference.text;
  }
  return result;
}

std::string calls_of(const Analysis& analysis) {
  std::string result;
  for (const Call& call : analysis.calls) {
    if (!result.empty()) result += ' ';
    if (call.function == nullptr) result += '?';
    result.append(call.name).append("/").append(std::to_string(call.arguments));
  }
  return result;
}

TEST_CASE("names and calls in the order of the text") {
  const Case cases[] = {
      {"IF(A__c, LEFT(a__C, 2), A__c)", Dialect::formula, "A__c a__C A__c", "IF/3 LEFT/2"},
      {"Custom(B__c, 'C__c') /* D__c */", Dialect::formula, "B__c", "?Custom/2"},
      {"NOT(TRUE) && AND", Dialect::formula, "AND", ""},
      {"[a = B]", Dialect::formula, "B", ""},
      {"AMOUNT:SUM / PARENTGROUPVAL(AMOUNT:SUM, GRAND_SUMMARY)", Dialect::report,
       "AMOUNT:SUM AMOUNT:SUM GRAND_SUMMARY", "PARENTGROUPVAL/2"},
      {"{! $Record.A } & B & \"{!C.D}\"", Dialect::flow, "$Record.A B ?C.D", ""},
      {"\"{!C}\"", Dialect::formula, "", ""},
      {"/x?{!A.Id}&{!URLFOR($Action.B.New, C[0].D)}", Dialect::template_text, "A.Id $Action.B.New C ?D",
       "URLFOR/2"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const Analysis analysis = analyse(one.text, one.dialect);
    CHECK_FALSE(analysis.error.has_value());
    CHECK(references_of(analysis) == one.references);
    CHECK(calls_of(analysis) == one.calls);
    for (const Reference& reference : analysis.references) {
      CHECK(one.text.substr(reference.offset, reference.text.size()) == reference.text);
    }
  }
}

TEST_CASE("a text that does not parse yields its names") {
  const Case cases[] = {
      {"A ! B + TODAY()", Dialect::formula, "A ?B", "TODAY/0"},
      {"A & \"B__c + C__c", Dialect::formula, "A ?B__c ?C__c", ""},
      {"A & \"B__c\n C__c\"", Dialect::formula, "A ?B__c ?C__c", ""},
      {"A.%%%NAMESPACE%%%B__r.C", Dialect::formula, "A. ?B__r.C", ""},
      {"x {! A } {! B", Dialect::template_text, "A B", ""},
      {"{!A} & \"\\d {!B}\"", Dialect::flow, "A ?B", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const Analysis analysis = analyse(one.text, one.dialect);
    CHECK(analysis.error.has_value());
    CHECK(references_of(analysis) == one.references);
    CHECK(calls_of(analysis) == one.calls);
  }
}

TEST_CASE("only calls make a formula volatile") {
  CHECK(analyse("today ( )", Dialect::formula).time_volatile);
  CHECK(analyse("IF(A, NOW(), B)", Dialect::formula).time_volatile);
  CHECK(analyse("{!TIMENOW()}", Dialect::template_text).time_volatile);
  CHECK_FALSE(analyse("TODAY + \"NOW()\" /* NOW() */", Dialect::formula).time_volatile);
  CHECK_FALSE(analyse("{!$Flow.CurrentDate}", Dialect::flow).time_volatile);
}

TEST_CASE("clocks of flows") {
  CHECK(names_clock("$Flow.CurrentDate"));
  CHECK(names_clock("$flow.currentDATETIME"));
  CHECK_FALSE(names_clock("$Flow.CurrentDateX"));
  CHECK_FALSE(names_clock("$Flow.InterviewGuid"));
}

TEST_CASE("hostile bytes") {
  for (const Dialect dialect : {Dialect::formula, Dialect::flow, Dialect::template_text, Dialect::report}) {
    for (const std::string_view unit : {"\"", "'", "/*", "{!", "\"\\", "\xFF", "a[", "f(", "/* \\*/"}) {
      std::string text("\0", 1);
      while (text.size() < 20'000) text += unit;
      const Analysis analysis = analyse(text, dialect);
      if (analysis.error) CHECK(analysis.error->offset <= text.size());
    }
  }
}

TEST_CASE("positions count lines and code points") {
  const std::string_view text =
      "a\nb\xC3\xA9"
      "c";
  CHECK(position_of(text, 0).line == 1);
  CHECK(position_of(text, 2).line == 2);
  CHECK(position_of(text, 2).column == 1);
  CHECK(position_of(text, 5).column == 3);
  CHECK(position_of(text, 99).column == 4);
}

}  // namespace
}  // namespace lint::formula
