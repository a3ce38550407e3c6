// Partial evaluation: every operator and function that can decide, with known, free and open values.
#include "linter/formula/evaluate.h"

#include <doctest/doctest.h>

#include <string>

#include "linter/base/text.h"
#include "linter/formula/parser.h"

namespace lint::formula {
namespace {

/// `T` and `F` are known; `Free` comes from the record; `$Open` is fixed but not known; `Blank` is no value,
/// `Empty` an empty text; `Name`, `Five`.
Value value_of(std::string_view name) {
  if (name == "T") return Value::of(true);
  if (name == "F") return Value::of(false);
  if (name == "$Open") return Value::open_value();
  if (name == "Blank") return Value::blank();
  if (name == "Empty") return Value::of(std::string_view());
  if (name == "Name") return Value::of(std::string_view("Marketo Sync"));
  if (name == "Five") return Value::of(5.0);
  return Value::free_value();
}

std::string_view word_of(Chance chance) {
  if (chance == Chance::no) return "never";
  return chance == Chance::yes ? "possible" : "open";
}

std::string describe(const Value& value) {
  switch (value.knowledge) {
    case Knowledge::free:
      return "free";
    case Knowledge::open:
      return "open";
    case Knowledge::blank:
      return "blank";
    case Knowledge::condition:
      if (value.is_known()) return value.is(true) ? "true" : "false";
      return concat("true ", word_of(value.can_hold), ", false ", word_of(value.can_fail));
    case Knowledge::number:
      if (value.number == 12.5) return "12.5";
      return concat(static_cast<int>(value.number));
    case Knowledge::text:
      return concat("'", value.text, "'");
  }
  return {};
}

std::string answer(std::string_view text, std::optional<bool> is_new = {}) {
  return describe(evaluate(parse(text, Dialect::formula), {.value_of = value_of, .is_new = is_new}));
}

struct Case {
  std::string_view formula;
  std::string_view value;
};

constexpr Case kCases[] = {
    // AND: FALSE beats open beats free beats TRUE.
    {"AND(T, T)", "true"},
    {"AND(T, F)", "false"},
    {"AND(F, Free)", "false"},
    {"AND(F, $Open)", "false"},
    {"AND(T, Free)", "free"},
    {"AND(T, $Open)", "open"},
    {"AND(Free, $Open)", "true open, false possible"},
    {"T && Free && F", "false"},
    {"$Open && Free", "true open, false possible"},
    // OR: TRUE beats free beats open beats FALSE.
    {"OR(F, F)", "false"},
    {"OR(T, $Open)", "true"},
    {"OR(F, Free)", "free"},
    {"OR(F, $Open)", "open"},
    {"OR(Free, $Open)", "true possible, false open"},
    {"F || $Open || T", "true"},
    // NOT.
    {"NOT(T)", "false"},
    {"NOT(Free)", "free"},
    {"NOT($Open)", "open"},
    {"!F", "true"},
    {"NOT(AND(Free, $Open))", "true possible, false open"},
    {"NOT(OR(Free, $Open))", "true open, false possible"},
    {"NOT(NOT(AND(Free, $Open)))", "true open, false possible"},
    {"AND(NULL, T)", "false"},
    {"OR(NULL, F)", "false"},
    // IF and CASE.
    {"IF(T, F, Free)", "false"},
    {"IF(F, Free, T)", "true"},
    {"IF(Free, T, T)", "true"},
    {"IF(Free, T, F)", "free"},
    {"IF($Open, T, F)", "open"},
    {"IF($Open, Free, Free)", "free"},
    {"IF(Free, $Open, F)", "true open, false possible"},
    {"IF(Free, $Open, T)", "true possible, false open"},
    {"IF($Open, Free, F)", "true open, false possible"},
    {"IF($Open, IF(Free, T, F), T)", "true possible, false open"},
    {"IF(NULL, T, F)", "false"},
    {"IF(Free, 'a', 'b')", "free"},
    {"IF($Open, 'a', 'b')", "open"},
    {"IF(T, 'a', Free)", "'a'"},
    {"IF(Free, $Open, Free)", "free"},
    {"CASE(Name, 'Marketo Sync', F, T)", "false"},
    {"CASE(Name, 'Other', F, 'Third', F, T)", "true"},
    {"CASE(Free, 'a', T, 'b', T, T)", "true"},
    {"CASE(Free, 'a', T, F)", "free"},
    {"CASE($Open, 'a', T, F)", "open"},
    {"CASE($Open, 'a', F, 'b', F, F)", "false"},
    // Comparison.
    {"Name = 'Marketo Sync'", "true"},
    {"Name <> 'Marketo Sync'", "false"},
    {"Name == 'marketo sync'", "false"},
    {"Free = Name", "free"},
    {"$Open = Name", "open"},
    {"Free <> $Open", "free"},
    {"Blank = ''", "true"},
    {"Empty = NULL", "true"},
    {"Empty <> 'a'", "true"},
    {"Empty = 5", "free"},
    {"T = Free", "free"},
    {"$Open = FALSE", "open"},
    {"AND(Free, $Open) = FALSE", "true possible, false open"},
    {"FALSE == AND(Free, $Open)", "true possible, false open"},
    {"T <> F", "true"},
    {"Blank = NULL", "true"},
    {"Name = ''", "false"},
    {"Blank = 0", "free"},
    {"Five = 5", "true"},
    {"Five > 4", "true"},
    {"Five <= 4", "false"},
    {"Free > 4", "free"},
    {"$Open < Five", "open"},
    {"Name > Five", "free"},
    {"T = F", "false"},
    // Arithmetic and text.
    {"Five + 1 - 2", "4"},
    {"-Five * 2", "-10"},
    {"Five / 0", "blank"},
    {"Five ^ 2", "25"},
    {"Five + Free", "free"},
    {"Five + $Open", "open"},
    {"'a' & Name", "'aMarketo Sync'"},
    {"'' & Blank", "''"},
    {"Name + '!'", "'Marketo Sync!'"},
    // Functions of texts.
    {"ISBLANK(Blank)", "true"},
    {"ISBLANK(Name)", "false"},
    {"ISBLANK(Free)", "free"},
    {"ISBLANK($Open)", "open"},
    {"ISBLANK(Empty)", "true"},
    {"ISNULL(Five)", "false"},
    {"ISNULL(Blank)", "true"},
    {"ISNULL(Empty)", "false"},
    {"ISNULL($Open)", "open"},
    {"NULLVALUE(Empty, Name)", "''"},
    {"BLANKVALUE($Open, T)", "open"},
    {"BLANKVALUE(Blank, Name)", "'Marketo Sync'"},
    {"BLANKVALUE(Name, Free)", "'Marketo Sync'"},
    {"NULLVALUE(Free, T)", "free"},
    {"ISPICKVAL(Blank, '')", "true"},
    {"ISPICKVAL(Name, 'Other')", "false"},
    {"ISPICKVAL(Free, 'Other')", "free"},
    {"ISPICKVAL($Open, 'Other')", "open"},
    {"CONTAINS(Name, 'Sync')", "true"},
    {"CONTAINS('Admin:Marketo Sync', Name)", "true"},
    {"CONTAINS(Free, 'Sync')", "free"},
    {"CONTAINS(Free, '')", "true"},
    {"CONTAINS(Blank, 'a')", "true never, false open"},
    {"NOT(CONTAINS(Blank, 'a'))", "true open, false never"},
    {"AND(CONTAINS(Blank, 'a'), T)", "false"},
    {"BEGINS(Name, '')", "true"},
    {"CONTAINS($Open, 'Sync')", "open"},
    {"BEGINS(Name, 'Marketo')", "true"},
    {"BEGINS(Name, 'Sync')", "false"},
    {"INCLUDES('a;b', 'b')", "true"},
    {"INCLUDES('a;bb', 'b')", "false"},
    {"INCLUDES(Blank, 'b')", "true never, false open"},
    {"LEN(Name)", "12"},
    {"LEN(Blank) = 0", "true"},
    {"LEN(Free) > 3", "free"},
    {"LEFT(Name, 7)", "'Marketo'"},
    {"RIGHT(Name, 4)", "'Sync'"},
    {"LEFT(Name, 99)", "'Marketo Sync'"},
    {"LEFT(Free, 2)", "free"},
    {"UPPER(Name)", "'MARKETO SYNC'"},
    {"LOWER(Name)", "'marketo sync'"},
    {"LOWER($Open)", "open"},
    {"TRIM('  a ')", "'a'"},
    {"TEXT(Name) = 'Marketo Sync'", "true"},
    {"TEXT(Five)", "free"},
    {"TEXT(Blank) = ''", "true"},
    {"FIND('@', Blank)", "0"},
    {"FIND('Sync', Name)", "9"},
    {"FIND('x', Name) = 0", "true"},
    {"FIND('@', Free) = 0", "free"},
    {"SUBSTITUTE(Name, ' Sync', '')", "'Marketo'"},
    {"VALUE('12.5')", "12.5"},
    {"VALUE(Blank)", "blank"},
    {"VALUE('abc')", "free"},
    {"ISNUMBER('12')", "true"},
    {"ISNUMBER('ab')", "false"},
    {"ISNUMBER('1e5')", "free"},
    {"ISNUMBER(Blank)", "false"},
    {"PICKLISTCOUNT('a;b')", "2"},
    {"PICKLISTCOUNT(Blank) = 0", "true"},
    {"MOD(7, 3)", "1"},
    {"MOD(Free, 3)", "free"},
    {"MOD(7, 0)", "free"},
    {"ABS(-Five)", "5"},
    {"MAX(1, Five)", "5"},
    {"MIN(1, Five)", "1"},
    {"MIN(1, $Open)", "open"},
    {"ROUND(Five, 0)", "free"},
    {"TEXT($Open)", "open"},
    // What the record or the clock decides.
    {"ISNEW()", "free"},
    {"ISCHANGED(Free)", "free"},
    {"PRIORVALUE(Blank)", "free"},
    {"TODAY() > DATE(2020, 1, 1)", "free"},
    {"REGEX(Name, '.*')", "free"},
    {"REGEX($Open, '.*')", "open"},
    {"NOT(REGEX(Empty, '\\\\d{5}'))", "true"},
    {"REGEX(Blank, '[0-9]*')", "free"},
    {"UNKNOWN_FUNCTION(T)", "free"},
    // Rules as people write them.
    {"AND(NOT($Open), ISBLANK(Blank))", "open"},
    {"AND(NOT($Open), ISBLANK(Free))", "true open, false possible"},
    {"AND(Name <> 'Marketo Sync', ISBLANK(Free))", "false"},
    {"AND(Free, OR(Name = 'System Administrator', Name = 'Sales'))", "false"},
    {"NOT(OR(Name = 'Marketo Sync', $Open)) && Free", "false"},
    {"AND(", "open"},
};

}  // namespace

TEST_CASE("what is known decides, what is not stays free or open") {
  for (const Case& test : kCases) {
    CAPTURE(test.formula);
    CHECK(answer(test.formula) == test.value);
  }
}

TEST_CASE("texts do not grow without end") {
  std::string text = "'aaaaaaaaaa'";
  for (int i = 0; i < 40; ++i) text = concat("SUBSTITUTE(", text, ", 'a', 'aaaaaaaaaa')");
  CHECK(answer(text) == "free");
  std::string chain = "'aaaaaaaaaa'";
  for (int i = 0; i < 1'000; ++i) chain += " & 'aaaaaaaaaa'";
  CHECK(answer(chain) == "free");
}

TEST_CASE("whether the record is new may be known") {
  CHECK(answer("AND(ISNEW(), ISBLANK(Blank))", true) == "true");
  CHECK(answer("AND(NOT(ISNEW()), Free)", true) == "false");
  CHECK(answer("IsNew()", false) == "false");
  CHECK(answer("IsChanged(Free)", true) == "false");
  CHECK(answer("ISCHANGED(Free)", false) == "free");
}

}  // namespace lint::formula
