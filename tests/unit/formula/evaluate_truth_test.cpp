// Partial answers of conditions against all values that their names can have.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "linter/base/text.h"
#include "linter/formula/evaluate.h"
#include "linter/formula/parser.h"

namespace lint::formula {
namespace {

constexpr std::uint32_t kNames = 3;  ///< of each kind: F0, F1, F2 are free, $O0, $O1, $O2 open
constexpr std::uint32_t kFormulas = 3'000;

/// Random conditions; the same ones in every run.
class Writer {
 public:
  explicit Writer(bool repeats) : repeats_(repeats) {}

  std::string write() {
    used_ = 0;
    std::string text = name();
    for (std::uint32_t i = 0; i < 4; ++i) text = wrap(text);
    return text;
  }

 private:
  std::uint32_t next(std::uint32_t below) {
    state_ = state_ * 1'664'525U + 1'013'904'223U;
    return (state_ >> 8U) % below;
  }

  std::string name() {
    std::uint32_t at = next(2 * kNames + 1);
    while (!repeats_ && at < 2 * kNames && (used_ >> at & 1U) != 0) at = next(2 * kNames + 1);
    used_ |= 1U << at;
    if (at == 2 * kNames) return next(2) == 0 ? "TRUE" : "FALSE";
    return at < kNames ? concat("F", at) : concat("$O", at - kNames);
  }

  std::string wrap(const std::string& text) {
    switch (next(6)) {
      case 0:
        return concat("NOT(", text, ")");
      case 1:
        return concat("AND(", text, ", ", name(), ")");
      case 2:
        return concat("(", name(), " || ", text, ")");
      case 3:
        return concat("IF(", text, ", ", name(), ", ", name(), ")");
      case 4:
        return concat("IF(", name(), ", ", text, ", ", name(), ")");
      default:
        return concat("(", text, " = FALSE)");
    }
  }

  bool repeats_;
  std::uint32_t state_ = 1;
  std::uint32_t used_ = 0;
};

Value partly_known(std::string_view name) {
  return name.starts_with('$') ? Value::open_value() : Value::free_value();
}

/// What the bits say: those of the free names first.
bool is_true(const Tree& tree, std::uint32_t bits) {
  const auto value_of = [&](std::string_view name) {
    const auto digit = static_cast<std::uint32_t>(name.back() - '0');
    return Value::of((bits >> (name.starts_with('$') ? digit + kNames : digit) & 1U) != 0);
  };
  return evaluate(tree, {.value_of = value_of}).is(true);
}

/// For none, some or all values of the open names there are free ones that make the answer `wanted`.
Chance exact_chance(const Tree& tree, bool wanted) {
  std::uint32_t reached = 0;
  constexpr std::uint32_t kSides = 1U << kNames;
  for (std::uint32_t open = 0; open < kSides; ++open) {
    bool is_reached = false;
    for (std::uint32_t free = 0; free < kSides; ++free) {
      is_reached = is_reached || is_true(tree, open << kNames | free) == wanted;
    }
    reached += is_reached ? 1U : 0U;
  }
  if (reached == 0) return Chance::no;
  return reached == kSides ? Chance::yes : Chance::depends;
}

}  // namespace

TEST_CASE("with every name used once, what can happen is told as it is") {
  Writer writer(false);
  for (std::uint32_t i = 0; i < kFormulas; ++i) {
    const std::string text = writer.write();
    CAPTURE(text);
    const Tree tree = parse(text, Dialect::formula);
    REQUIRE(!tree.error);
    const Value partial = evaluate(tree, {.value_of = partly_known});
    for (const bool wanted : {true, false}) {
      const Chance exact = exact_chance(tree, wanted);
      const Chance told = partial.chance_of(wanted);
      CHECK((told == Chance::no) == (exact == Chance::no));
      if (told == Chance::yes) CHECK(exact == Chance::yes);
    }
  }
}

TEST_CASE("with names used again, what cannot happen is still certain") {
  Writer writer(true);
  for (std::uint32_t i = 0; i < kFormulas; ++i) {
    const std::string text = writer.write();
    CAPTURE(text);
    const Tree tree = parse(text, Dialect::formula);
    REQUIRE(!tree.error);
    const Value partial = evaluate(tree, {.value_of = partly_known});
    for (const bool wanted : {true, false}) {
      if (partial.chance_of(wanted) == Chance::no) CHECK(exact_chance(tree, wanted) == Chance::no);
    }
  }
}

}  // namespace lint::formula
