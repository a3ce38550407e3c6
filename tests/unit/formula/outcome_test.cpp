// Who a condition can come true for: bypasses as people write them.
#include "linter/formula/outcome.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/formula/parser.h"

namespace lint::formula {
namespace {

/// The user has the profile `Marketo Sync` and the permission `Bypass`, and not `Other`; the rest is open.
Value known(std::string_view name) {
  if (name == "$Permission.Bypass") return Value::of(true);
  if (name == "$Permission.Other") return Value::of(false);
  if (name == "$Profile.Name") return Value::of(std::string_view("Marketo Sync"));
  return name.starts_with('$') ? Value::open_value() : Value::free_value();
}

Value unknown(std::string_view name) {
  return name.starts_with('$') ? Value::open_value() : Value::free_value();
}

const std::vector<Environment>& known_ways() {
  static const std::vector<Environment> ways{{.value_of = known}};
  return ways;
}

const std::vector<Environment>& unknown_ways() {
  static const std::vector<Environment> ways{{.value_of = unknown}};
  return ways;
}

std::string_view word_of(Firing firing) {
  switch (firing) {
    case Firing::never:
      return "never";
    case Firing::others_only:
      return "others";
    case Firing::can_fire:
      return "fires";
    case Firing::undecided:
      return "undecided";
  }
  return {};
}

struct Case {
  std::string_view formula;
  std::string_view firing;
  std::string_view exemptions;  ///< of the known user
  std::string_view deciding;
};

constexpr Case kCases[] = {
    {"ISBLANK(Phone)", "fires", "", ""},
    {"AND(FALSE, ISBLANK(Phone))", "never", "", ""},
    {"AND(NOT($Permission.Bypass), ISBLANK(Phone))", "others", "", ""},
    {"!$Permission.Bypass && ISBLANK(Phone)", "others", "", ""},
    {"$Permission.Bypass = FALSE && ISBLANK(Phone)", "others", "", ""},
    {"AND(NOT($Permission.Other), ISBLANK(Phone))", "fires", "$Permission.Other=TRUE", ""},
    {"IF($Permission.Other, FALSE, ISBLANK(Phone))", "fires", "$Permission.Other=TRUE", ""},
    {"AND($Profile.Name <> 'Marketo Sync', ISBLANK(Phone))", "others", "", ""},
    {"AND($Profile.Name <> 'Data Loader', ISBLANK(Phone))", "fires", "$Profile.Name=Data Loader", ""},
    {"AND($Profile.Name = 'Sales', ISBLANK(Phone))", "others", "", ""},
    {"NOT(CONTAINS('Admin:Marketo Sync', $Profile.Name)) && ISBLANK(Phone)", "others", "", ""},
    {"AND(NOT(CONTAINS($Profile.Name, 'Sync')), ISBLANK(Phone))", "others", "", ""},
    {"AND(CASE($Profile.Name, 'A', 1, 'B', 1, 0) = 0, ISBLANK(Phone))", "fires",
     "$Profile.Name=A|$Profile.Name=B", ""},
    {"AND($User.Id <> '005000000000001', ISBLANK(Phone))", "undecided", "$User.Id=005000000000001",
     "$User.Id"},
    {"AND(NOT($User.Bypass__c), ISBLANK(Phone))", "undecided", "$User.Bypass__c=TRUE", "$User.Bypass__c"},
    {"NOT($Setup.Bypass__c.Validation__c) && ISBLANK(Phone)", "undecided",
     "$Setup.Bypass__c.Validation__c=TRUE", "$Setup.Bypass__c.Validation__c"},
    {"AND(NOT($Setup.A__c.X__c), NOT($Permission.Other), ISBLANK(Phone))", "undecided",
     "$Setup.A__c.X__c=TRUE|$Permission.Other=TRUE", "$Setup.A__c.X__c"},
    {"OR(NOT($Setup.A__c.X__c), ISBLANK(Phone))", "fires", "", ""},
    {"AND($Profile.Name <> $Label.Loader, ISBLANK(Phone))", "undecided", "$Label.Loader=Marketo Sync",
     "$Label.Loader"},
    {"AND(", "undecided", "", ""},
};

std::string text_of(const std::vector<Exemption>& exemptions) {
  std::vector<std::string> shown;
  for (const Exemption& exemption : exemptions) {
    const Value& value = exemption.value;
    const bool is_text = value.knowledge == Knowledge::text;
    shown.push_back(concat(exemption.reference, "=",
                           is_text          ? value.text
                           : value.is(true) ? "TRUE"
                                            : "FALSE"));
  }
  return join(shown, "|");
}

}  // namespace

TEST_CASE("a condition fires, for nobody, for others, or is undecided") {
  for (const Case& test : kCases) {
    CAPTURE(test.formula);
    const Tree tree = parse(test.formula, Dialect::formula);
    const Firing firing = firing_of(tree, known_ways(), unknown_ways());
    CHECK(word_of(firing) == test.firing);
    if (firing == Firing::can_fire || firing == Firing::undecided) {
      CHECK(text_of(exemptions_of(tree, known_ways())) == test.exemptions);
    }
    if (firing != Firing::undecided) continue;
    std::string deciding;
    for (const std::string_view name : deciding_references(tree, known_ways())) deciding += name;
    CHECK(deciding == test.deciding);
  }
}

TEST_CASE("the smallest sets of names for which something holds") {
  const auto needs_two = [](std::span<const std::string_view> names) { return names.size() >= 2; };
  CHECK(least_sets({"a", "b", "c"}, needs_two).size() == 1);
  CHECK(least_sets({"a", "b", "c"}, needs_two)[0] == std::vector<std::string_view>{"b", "c"});
  const auto is_a = [](std::span<const std::string_view> names) {
    return names.size() == 1 && names[0] == "a";
  };
  CHECK(least_sets({"a", "b"}, is_a) == std::vector<std::vector<std::string_view>>{{"a"}});
  CHECK(least_sets({"b"}, is_a).empty());
}

TEST_CASE("references are told once, case ignored") {
  CHECK(references_of(parse("A__c & a__C & B__c", Dialect::formula)) ==
        std::vector<std::string_view>{"A__c", "B__c"});
}

}  // namespace lint::formula
